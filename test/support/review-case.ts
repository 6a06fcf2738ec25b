import type { CodedText } from '../../src/ledger/index.ts'
import { HandCoder } from './hand-coder.ts'

/** Two outlets on one crisis, coded by hand, for tests of review and of the pages; `variant` makes further texts of the same shape. */
export function reviewCase(variant = 0): CodedText[] {
  return [gazette(variant), observer(variant)]
}

const day = (variant: number, first: number): string => new Date(Date.UTC(2031, 2, first + variant)).toISOString().slice(0, 10)

function gazette(variant: number): CodedText {
  const where = variant === 0 ? 'the Sella Strait' : `the Sella Strait (sector ${variant})`
  const c = new HandCoder(
    `Norland wants to keep ${where} open to trade. But its navy sank a Verian patrol boat on Monday, and Veria closed ${where} the next day.\n\n` +
      `"We will never close the strait to grain ships," President Ilse Marrow of Veria said in February. On Tuesday her navy turned back nine grain ships.\n\n` +
      `Veria seeks the withdrawal of foreign warships from its waters. The sinking strengthened the Coast League, which profits from every clash, diplomats said. ` +
      `Norland said 12 sailors were rescued; Veria said 30 were missing.`,
    { title: `Strait closed after sinking${variant ? ` (${variant})` : ''}`, publisher: 'Gazette', publishedAt: day(variant, 5) },
  )
  const [norland, veria] = [c.actor('Norland'), c.actor('Veria')]
  const [marrow, league] = [c.actor('Ilse Marrow', 'person', veria), c.actor('Coast League', 'armed-group')]
  const diplomats = c.actor('diplomats', 'other')
  const open = c.goal(`Norland wants to keep ${where} open to trade`, `keep ${where} open to trade`, 'maintain', where, [norland])
  const monday = { expression: 'on Monday', start: day(variant, 3), end: day(variant, 3) }
  const sinking = c.event('its navy sank a Verian patrol boat on Monday', 'sank', 'ASSAULT', [norland], [veria], { time: monday })
  const tuesday = { expression: 'the next day', start: day(variant, 4), end: day(variant, 4) }
  const closure = c.event(`Veria closed ${where} the next day`, 'closed', 'SANCTION', [veria], [norland], {
    time: tuesday,
    confidence: 0.7,
  })
  c.effect(
    `keep ${where} open to trade. But its navy sank a Verian patrol boat on Monday, and Veria closed ${where}`,
    closure,
    { goalId: open },
    '-',
    'contrast',
  )
  c.row(`sank a Verian patrol boat on Monday, and Veria closed ${where} the next day`, {
    kind: 'link',
    type: 'responds',
    from: { entryId: closure },
    to: { entryId: sinking },
  })
  c.statement(
    '"We will never close the strait to grain ships," President Ilse Marrow of Veria said in February',
    'We will never close the strait to grain ships',
    'promise',
    [marrow],
    {
      cue: c.span(['said', 0]),
      quotation: 'direct',
      polarity: 'negative',
      time: { expression: 'in February', start: '2031-02-01', end: '2031-02-28' },
    },
  )
  const turned = c.event('her navy turned back nine grain ships', 'turned back', 'COERCE', [veria], [], { time: tuesday })
  c.effect('her navy turned back nine grain ships', turned, { goalId: open }, '-', 'derived', { confidence: 0.55 })
  c.goal(
    'Veria seeks the withdrawal of foreign warships from its waters',
    'the withdrawal of foreign warships from its waters',
    'achieve',
    'foreign warships',
    [veria],
  )
  c.effect(
    'The sinking strengthened the Coast League, which profits from every clash, diplomats said',
    sinking,
    { actorId: league },
    '+',
    'stated',
    { attribution: [diplomats] },
  )
  c.statement('Norland said 12 sailors were rescued', '12 sailors were rescued', 'assert', [norland], { cue: c.span(['said', 2]) })
  c.row('12 sailors were rescued', { kind: 'figure', value: 12, approximate: false, unit: 'sailors', of: null, eventId: sinking })
  return c.text()
}

function observer(variant: number): CodedText {
  const c = new HandCoder(
    `Norland's foreign minister, Jon Ede, denied that the navy had sunk any boat${variant ? ` in sector ${variant}` : ''}. ` +
      `The admiralty announced the sinking of a Verian boat on Wednesday.\n\n` +
      `Norland reopened talks with Veria in Port Amity, which may help keep the strait open. ` +
      `Veria wants the strait to stay closed to warships.`,
    { title: `Minister denies sinking${variant ? ` (${variant})` : ''}`, publisher: 'Observer', publishedAt: day(variant, 7) },
  )
  const [norland, veria] = [c.actor('Norland'), c.actor('Veria')]
  const [ede, admiralty] = [c.actor('Jon Ede', 'person', norland), c.actor('Norland admiralty', 'organization', norland)]
  c.statement(`Jon Ede, denied that the navy had sunk any boat`, 'the navy had sunk any boat', 'deny', [ede], {
    cue: c.span('denied'),
    polarity: 'negative',
  })
  c.statement(
    'The admiralty announced the sinking of a Verian boat on Wednesday',
    'the sinking of a Verian boat',
    'announce',
    [admiralty],
    { cue: c.span('announced') },
  )
  c.event('the navy had sunk any boat', 'sunk', 'ASSAULT', [norland], [veria], { polarity: 'negative', attribution: [ede] })
  c.event('the sinking of a Verian boat', 'sinking', 'ASSAULT', [norland], [veria], { attribution: [admiralty] })
  const talks = c.event('Norland reopened talks with Veria in Port Amity', 'reopened talks', 'CONSULT', [norland], [veria])
  const open = c.goal('keep the strait open', 'keep the strait open', 'maintain', 'the strait', [norland])
  c.effect('which may help keep the strait open', talks, { goalId: open }, '+', 'stated', { certainty: 'possible', confidence: 0.6 })
  c.goal(
    'Veria wants the strait to stay closed to warships',
    'the strait to stay closed to warships',
    'maintain',
    ['the strait', 1],
    [veria],
  )
  return c.text()
}
