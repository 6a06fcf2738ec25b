import type { Brief } from '../../src/app/make-brief.ts'

const act = (sign: '+' | '-', cite: string, words: string, by: string[] = []) =>
  ({ sign, cite, words, by, basis: 'contrast', certainty: 'certain', claimedBy: [] }) as const
const side = (cite: string, words: string, who: string[], alternatives: string[] = []) => ({ cite, words, who, alternatives })

/** A brief with one of everything, written by hand. */
export const SAMPLE_BRIEF: Brief = {
  texts: [
    { number: 1, title: 'Talks fail', publishedAt: '2031-03-02', publishers: ['Courier', 'Herald'] },
    { number: 2, title: 'The bridge falls', publishedAt: '2031-03-09', publishers: [] },
  ],
  counts: { statement: 12, event: 1, goal: 3, effect: 4, figure: 1, link: 0 },
  goals: [
    {
      holder: 'Arda',
      side: null,
      goals: [
        {
          id: 'g1',
          verdictId: 'v1',
          cite: '1:s2',
          words: 'keep Belmar from closing the only bridge over the river that divides the two countries',
          direction: 'avoid',
          label: 'set back',
          acts: [act('-', '2:s1', 'Belmar closed the bridge', ['Belmar'])],
          also: ['2:s4'],
        },
        { id: 'g2', verdictId: 'v2', cite: '1:s9', words: 'lasting peace', direction: 'achieve', label: 'open', acts: [], also: [] },
      ],
    },
    {
      holder: 'Ana Rill',
      side: 'Belmar',
      goals: [
        {
          id: 'g3',
          verdictId: 'v3',
          cite: '1:s12',
          words: 'withdraw from the delta',
          direction: 'cease',
          label: 'conflicted',
          acts: [
            act('+', '1:s13', 'the last garrison left', ['Belmar']),
            { ...act('-', '2:s20', 'sent 400 more soldiers'), claimedBy: ['Arda'], certainty: 'possible' },
          ],
          also: [],
        },
      ],
    },
  ],
  beneficiaries: [
    {
      name: 'the river militia',
      stated: true,
      gains: [act('+', '2:s3', 'what happens now is in the interest of the river militia')],
      losses: [],
    },
    { name: 'Belmar', stated: false, gains: [], losses: [act('-', '2:s6', 'lost its only port')] },
  ],
  contradictions: [
    {
      id: 'c1',
      scope: 'self',
      basis: 'say-do',
      why: 'Ana Rill said that no soldier would cross the river, and sent 400.',
      a: side('1:s7', 'no soldier would cross the river', ['Ana Rill']),
      b: side('2:s20', 'He did not promise that', [], ['Ana Rill']),
    },
  ],
  promises: [{ ...side('1:s8', 'we will open the bridge', ['Belmar']), why: 'The text says that the bridge stayed closed.' }],
  backfires: [
    {
      ...side('2:s1', 'Belmar closed the bridge', ['Belmar']),
      goals: [{ cite: '1:s3', words: 'sell grain to Arda' }],
      gainers: ['the river militia'],
    },
  ],
  alignments: [
    {
      id: 'l1',
      why: 'Both want the militia to disarm.',
      a: side('1:s4', 'disarm the militia', ['Arda']),
      b: side('1:s5', 'see it disarmed', ['Belmar']),
    },
  ],
  figures: [{ cite: '2:s20', words: 'about 400 soldiers', value: 14000, approximate: true, unit: 'soldiers', of: 'Belmar', event: null }],
}
