import { useQuery } from '@tanstack/react-query'
import { Outlet, useRouterState, useSearch } from '@tanstack/react-router'
import { EvidenceDrawer } from '../evidence/evidence-drawer.tsx'
import { sessionQuery } from '../lib/queries.ts'
import { useFollowOthers } from '../lib/use-decide.tsx'
import { Fault } from './fault.tsx'
import { Menu } from './menu.tsx'
import { Palette } from './palette.tsx'
import { TopBar } from './top-bar.tsx'

/** The frame of every page: menu, top bar, the page, and the evidence drawer on its right. */
export function Root() {
  const session = useQuery(sessionQuery)
  useFollowOthers(session.data?.revision)
  const { row } = useSearch({ strict: false })
  const path = useRouterState({ select: (state) => state.location.pathname })
  if (session.isError && !session.data) return <Fault error={session.error} />
  return (
    <div className="shell">
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <Menu session={session.data} />
      <TopBar session={session.data} />
      <div className="shell-body">
        <main className="shell-main" id="main" tabIndex={-1}>
          <Outlet />
        </main>
        {row && path !== '/review' ? <EvidenceDrawer rowId={row} /> : null}
      </div>
      <Palette />
    </div>
  )
}
