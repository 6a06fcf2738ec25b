import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { BriefPage } from './brief/brief-page.tsx'
import { Fault } from './shell/fault.tsx'
import { Root } from './shell/root.tsx'

const word = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const given = <T extends object>(search: T): T => Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T

/** `row` is the row that the evidence drawer shows, on every page: an address says all that is on the screen. */
const root = createRootRoute({
  component: Root,
  errorComponent: Fault,
  notFoundComponent: () => <p className="page">There is no such page. The menu lists all that there are.</p>,
  validateSearch: (search: Record<string, unknown>): { row?: string | undefined } => given({ row: word(search.row) }),
})

const brief = createRoute({ getParentRoute: () => root, path: '/', component: BriefPage })

export interface ReviewSearch {
  readonly text?: string | undefined
  readonly row?: string | undefined
  readonly kind?: string | undefined
}
const review = createRoute({
  getParentRoute: () => root,
  path: '/review',
  validateSearch: (search: Record<string, unknown>): ReviewSearch =>
    given({ text: word(search.text), row: word(search.row), kind: word(search.kind) }),
  component: lazyRouteComponent(() => import('./review/review-page.tsx'), 'ReviewPage'),
})

const contradictions = createRoute({
  getParentRoute: () => root,
  path: '/contradictions',
  validateSearch: (search: Record<string, unknown>): { pair?: string | undefined } => given({ pair: word(search.pair) }),
  component: lazyRouteComponent(() => import('./contradictions/contradictions-page.tsx'), 'ContradictionsPage'),
})

const matrix = createRoute({
  getParentRoute: () => root,
  path: '/matrix',
  component: lazyRouteComponent(() => import('./matrix/matrix-page.tsx'), 'MatrixPage'),
})

export interface MapSearch {
  readonly goal?: string | undefined
  /** Acts switched off, and nodes opened: ids with commas between. */
  readonly off?: string | undefined
  readonly open?: string | undefined
}
const map = createRoute({
  getParentRoute: () => root,
  path: '/map',
  validateSearch: (search: Record<string, unknown>): MapSearch =>
    given({ goal: word(search.goal), off: word(search.off), open: word(search.open) }),
  component: lazyRouteComponent(() => import('./map/map-page.tsx'), 'MapPage'),
})

export const router = createRouter({ routeTree: root.addChildren([brief, review, contradictions, matrix, map]), defaultPreload: 'intent' })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
