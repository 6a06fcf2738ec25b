import { useState } from 'react'
import type { Benefit, BriefView } from '../../../src/api/index.ts'
import { sayCount } from '../lib/words.ts'
import { More } from './brief-page.tsx'
import { Act } from './scorecard.tsx'

/** Who gains and loses, as pairs, the actors that a text itself names first. */
export function Benefits({ benefits }: { benefits: BriefView['beneficiaries'] }) {
  return (
    <section className="section" aria-labelledby="benefits">
      <header>
        <h2 id="benefits">Who benefits</h2>
        <More {...benefits} />
      </header>
      {benefits.total === 0 ? <p className="quiet">The texts name nobody who gains or loses.</p> : null}
      <ul className="list">
        {benefits.top.map((benefit) => (
          <Line key={benefit.actorId} benefit={benefit} />
        ))}
      </ul>
    </section>
  )
}

function Line({ benefit: { name, stated, gains, losses } }: { benefit: Benefit }) {
  const [open, setOpen] = useState(false)
  const acts = [...gains, ...losses]
  return (
    <li className="benefit">
      <button type="button" className="plain benefit-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <strong>{name}</strong>
        {stated ? <span className="small quiet">named by the text</span> : null}
        <span className="counts">
          {gains.length > 0 ? (
            <span className="tag gain">
              <span aria-hidden="true">▲</span> {sayCount(gains.length, 'gain')}
            </span>
          ) : null}
          {losses.length > 0 ? (
            <span className="tag loss">
              <span aria-hidden="true">▼</span> {sayCount(losses.length, 'loss', 'losses')}
            </span>
          ) : null}
        </span>
      </button>
      {open ? (
        <ul className="list acts">
          {acts.map((act) => (
            <li key={act.effectId}>
              <Act act={act} />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}
