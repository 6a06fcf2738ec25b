import { Menu } from '@mantine/core'
import type { MatrixView, RowView } from '../../../src/api/index.ts'
import { RowLink } from '../evidence/parts.tsx'
import { useOpenRow } from '../lib/use-open-row.ts'
import { sayCount, sayWho } from '../lib/words.ts'

/** Actors down the side, acts along the top; each cell holds its gains and its losses and opens them. */
export function Grid({ matrix: { actors, acts, cells } }: { matrix: MatrixView }) {
  const at = new Map(cells.map((cell) => [`${cell.actorId} ${cell.actId}`, cell]))
  return (
    <div className="grid-scroll card">
      <table className="grid">
        <thead>
          <tr>
            <td />
            {acts.map((act) => (
              <th key={act.entry.id} scope="col">
                <RowLink id={act.entry.id} className="act-head" label={nameAct(act)}>
                  <span>{nameAct(act)}</span>
                </RowLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {actors.map((actor) => (
            <tr key={actor.id}>
              <th scope="row">{actor.name}</th>
              {acts.map((act) => {
                const cell = at.get(`${actor.id} ${act.entry.id}`)
                return <td key={act.entry.id}>{cell ? <Cell cell={cell} actor={actor.name} act={act} /> : null}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
