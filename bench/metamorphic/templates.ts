import type { World } from './worlds.ts'

/** One thing said in several ways (they must be coded alike), and the same with its meaning changed (which must show). */
export interface Template {
  readonly name: string
  /** Ways of saying one thing. */
  readonly alike: (w: World) => readonly string[]
  /** What must differ from the first way, and how. */
  readonly changed: (w: World) => readonly Change[]
}
export interface Change {
  readonly kind: 'negation' | 'swap' | 'number' | 'sign' | 'untouched'
  readonly text: string
}

const acts: readonly [string, string, string][] = [
  ['bombed', 'bombed', 'bomb'],
  ['sanctioned', 'sanctioned', 'sanction'],
  ['condemned', 'condemned', 'condemn'],
  ['invaded', 'invaded', 'invade'],
]

const voice: Template[] = acts.map(([past, participle, base]) => ({
  name: `voice/${base}`,
  alike: (w) => [
    `${w.a} ${past} ${w.b} on Monday.`,
    `${w.b} was ${participle} by ${w.a} on Monday.`,
    `On Monday, ${w.a} ${past} ${w.b}.`,
    `On Monday ${w.b} was ${participle} by ${w.a}.`,
  ],
  changed: (w) => [
    { kind: 'negation', text: `${w.a} did not ${base} ${w.b} on Monday.` },
    { kind: 'swap', text: `${w.b} ${past} ${w.a} on Monday.` },
  ],
}))

const contrast: Template[] = [
  {
    name: 'contrast/influence',
    alike: (w) => [
      `${w.a} wants to limit ${w.b}'s influence in ${w.ally}, but ${w.ally} signed a defence agreement with ${w.b}.`,
      `${w.a} wants to limit ${w.b}'s influence in ${w.ally}, yet ${w.ally} signed a defence agreement with ${w.b}.`,
      `${w.a} wants to limit ${w.b}'s influence in ${w.ally}. However, ${w.ally} signed a defence agreement with ${w.b}.`,
      `Although ${w.a} wants to limit ${w.b}'s influence in ${w.ally}, ${w.ally} signed a defence agreement with ${w.b}.`,
      `${w.ally} signed a defence agreement with ${w.b}, although ${w.a} wants to limit ${w.b}'s influence in ${w.ally}.`,
    ],
    changed: (w) => [{ kind: 'untouched', text: `${w.a} wants to limit ${w.b}'s influence in ${w.ally}.` }],
  },
  {
    name: 'contrast/weapons',
    alike: (w) => [
      `${w.a} wants to prevent ${w.b} from obtaining nuclear weapons, but ${w.b} abandoned all limits on its nuclear program.`,
      `${w.a} wants to prevent ${w.b} from obtaining nuclear weapons. But ${w.b} abandoned all limits on its nuclear program.`,
      `${w.a} seeks to prevent ${w.b} from obtaining nuclear weapons. ${w.b} has abandoned all limits on its nuclear program.`,
      `${w.b} abandoned all limits on its nuclear program, even though ${w.a} wants to prevent ${w.b} from obtaining nuclear weapons.`,
    ],
    changed: (w) => [
      {
        kind: 'sign',
        text: `${w.a} wants to prevent ${w.b} from obtaining nuclear weapons, and ${w.b} agreed to dismantle its nuclear program.`,
      },
    ],
  },
  {
    name: 'contrast/group',
    alike: (w) => [
      `${w.a} wants to eliminate ${w.group}, but its allies stopped operations against ${w.group}.`,
      `${w.a} wants to eliminate ${w.group}. Its allies, however, have stopped operations against ${w.group}.`,
      `${w.a} aims to eliminate ${w.group}, although its allies stopped operations against ${w.group}.`,
    ],
    changed: (w) => [
      { kind: 'sign', text: `${w.a} wants to eliminate ${w.group}, and its allies launched operations against ${w.group}.` },
    ],
  },
]

const saying: Template[] = [
  {
    name: 'saying/threat',
    alike: (w) => [
      `${w.leaderTitle} ${w.leader} said that ${w.a} would strike military bases in ${w.b}.`,
      `${w.a} would strike military bases in ${w.b}, ${w.leaderTitle} ${w.leader} said.`,
      `According to ${w.leaderTitle} ${w.leader}, ${w.a} would strike military bases in ${w.b}.`,
      `"${w.a} will strike military bases in ${w.b}," ${w.leaderTitle} ${w.leader} said.`,
      `"${w.a} will strike military bases in ${w.b}," said ${w.leaderTitle} ${w.leader}.`,
    ],
    changed: (w) => [
      { kind: 'negation', text: `${w.leaderTitle} ${w.leader} said that ${w.a} would not strike military bases in ${w.b}.` },
    ],
  },
  {
    name: 'saying/accusation',
    alike: (w) => [
      `${w.leader} accused ${w.b} of arming ${w.group}.`,
      `${w.b} was accused by ${w.leader} of arming ${w.group}.`,
      `On Tuesday ${w.leader} accused ${w.b} of arming ${w.group}.`,
    ],
    changed: (w) => [{ kind: 'swap', text: `${w.b} accused ${w.leader} of arming ${w.group}.` }],
  },
]

const figures: Template[] = [
  {
    name: 'figure/soldiers',
    alike: (w) => [
      `${w.a} deployed 4,000 soldiers to ${w.place} on Friday.`,
      `4,000 soldiers were deployed to ${w.place} by ${w.a} on Friday.`,
      `On Friday, ${w.a} deployed 4,000 soldiers to ${w.place}.`,
    ],
    changed: (w) => [{ kind: 'number', text: `${w.a} deployed 9,000 soldiers to ${w.place} on Friday.` }],
  },
  {
    name: 'figure/dead',
    alike: (w) => [
      `${w.aPeople} forces killed 12 fighters of ${w.group} in ${w.place}.`,
      `12 fighters of ${w.group} were killed by ${w.aPeople} forces in ${w.place}.`,
    ],
    changed: (w) => [{ kind: 'number', text: `${w.aPeople} forces killed 30 fighters of ${w.group} in ${w.place}.` }],
  },
]

export const TEMPLATES: readonly Template[] = [...voice, ...contrast, ...saying, ...figures]
