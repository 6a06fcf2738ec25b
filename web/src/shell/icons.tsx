/** Line drawings for the menu; they say nothing that the words beside them do not. */
const PATHS = {
  brief: 'M5 4h14v16H5zM8.5 8.5h7M8.5 12h7M8.5 15.5h4',
  review: 'M4 6h9M4 11h7M4 16h6M13 16l3 3 5-7',
  contradictions: 'M4 8h12l-3-3M20 16H8l3 3',
  matrix: 'M4 4h16v16H4zM4 9.3h16M4 14.6h16M9.3 4v16M14.6 4v16',
  map: 'M6 6.5a2 2 0 1 0 .01 0M18 6.5a2 2 0 1 0 .01 0M12 19.5a2 2 0 1 0 .01 0M7.5 9.5l3.5 6M16.5 9.5l-3.5 6',
  search: 'M10.5 4a6.5 6.5 0 1 0 .01 0M15.3 15.3L20 20',
  sun: 'M12 8a4 4 0 1 0 .01 0M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
} as const

export const Icon = ({ name, size = 18 }: { name: keyof typeof PATHS; size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.7"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={PATHS[name]} />
  </svg>
)

/** The mark: two ways that cross. */
export const Mark = () => (
  <svg width="22" height="22" viewBox="0 0 24 24" fill="none" strokeWidth="2.6" strokeLinecap="round" aria-hidden="true">
    <path d="M3 8h13l-4-4" stroke="var(--gain)" />
    <path d="M21 16H8l4 4" stroke="var(--loss)" />
  </svg>
)
