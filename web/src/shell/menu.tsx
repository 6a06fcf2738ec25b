import { Link } from '@tanstack/react-router'
import { Icon, Mark } from './icons.tsx'

export const PLACES = [
  { to: '/', icon: 'brief', label: 'Brief', key: 'b' },
  { to: '/review', icon: 'review', label: 'Review', key: 'r' },
  { to: '/contradictions', icon: 'contradictions', label: 'Contradictions', key: 'c' },
  { to: '/matrix', icon: 'matrix', label: 'Matrix & timeline', key: 't' },
  { to: '/map', icon: 'map', label: 'Map & what-if', key: 'w' },
] as const

/** The five pages. */
export function Menu({ session }: { session: { judge: string } | undefined }) {
  return (
    <nav className="shell-nav" aria-label="Pages">
      <div className="brand">
        <Mark />
        <span className="label">Crosspurpose</span>
      </div>
      {PLACES.map(({ to, icon, label, key }) => (
        <Link key={to} to={to} className="place" activeOptions={{ exact: true, includeSearch: false }} title={`${label} (g then ${key})`}>
          <Icon name={icon} />
          <span className="label">{label}</span>
        </Link>
      ))}
      {session ? (
        <div className="foot">
          Judging as <strong>{session.judge}</strong>
        </div>
      ) : null}
    </nav>
  )
}
