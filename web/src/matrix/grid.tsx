import { Menu } from '@mantine/core'
import type { MatrixView, RowView } from '../../../src/api/index.ts'
import { RowLink } from '../evidence/parts.tsx'
import { useOpenRow } from '../lib/use-open-row.ts'
import { sayCount, sayWho } from '../lib/words.ts'

/** Acts down the side in the order of the texts, actors along the top; each cell holds its gains and its losses and opens them. */
export function Grid({ matrix: { actors, acts, cells } }: { matrix: MatrixView }) {
  const at = new Map(cells.map((cell) => [`${cell.actorId} ${cell.actId}`, cell]))
  return (
    <section className="grid-scroll card" aria-label="Actors by acts">
      <table className="grid">
        <thead>
          <tr>
            <td />
            {actors.map((actor) => (
              <th key={actor.id} scope="col" title={actor.name}>
                <span>{actor.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {acts.map((act) => (
            <tr key={act.entry.id}>
              <th scope="row">
                <RowLink id={act.entry.id} className="linked">
                  {act.who.length > 0 ? <strong>{act.who.join(', ')}</strong> : null} <span className="quote">{act.gist}</span>{' '}
                  <span className="cite">{act.cite}</span>
                </RowLink>
              </th>
              {actors.map((actor) => {
                const cell = at.get(`${actor.id} ${act.entry.id}`)
                return <td key={actor.id}>{cell ? <Cell cell={cell} actor={actor.name} act={act} /> : null}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const nameAct = (act: RowView): string => `${act.cite} ${sayWho(act.who, '')}: ${act.gist}`.slice(0, 64)

function Cell({ cell: { gains, losses }, actor, act }: { cell: MatrixView['cells'][number]; actor: string; act: RowView }) {
  const openRow = useOpenRow()
  const effects = [...gains.map((id) => ({ id, sign: '▲', word: 'gain' })), ...losses.map((id) => ({ id, sign: '▼', word: 'loss' }))]
  const said = [gains.length > 0 ? sayCount(gains.length, 'gain') : '', losses.length > 0 ? sayCount(losses.length, 'loss', 'losses') : '']
    .filter(Boolean)
    .join(' and ')
  const label = `${actor}: ${said} by ${nameAct(act)}`
  const face = (
    <>
      {gains.length > 0 ? <span className="tone gain">▲{gains.length > 1 ? gains.length : ''}</span> : null}
      {losses.length > 0 ? <span className="tone loss">▼{losses.length > 1 ? losses.length : ''}</span> : null}
    </>
  )
  const tone = gains.length === 0 ? 'loss' : losses.length === 0 ? 'gain' : 'both'
  const [only] = effects
  if (effects.length === 1 && only)
    return (
      <RowLink id={only.id} className={`cell ${tone}`} label={label}>
        {face}
      </RowLink>
    )
  return (
    <Menu position="bottom">
      <Menu.Target>
        <button type="button" className={`plain cell ${tone}`} aria-label={label}>
          {face}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {effects.map(({ id, sign, word }, i) => (
          <Menu.Item key={id} onClick={() => openRow(id)}>
            {sign} {word} {i + 1}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
