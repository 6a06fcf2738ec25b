import { codeText } from '../eval/runner.ts'
import { difference, renamed, signature } from './signature.ts'
import { TEMPLATES } from './templates.ts'
import { WORLDS } from './worlds.ts'

/** One relation that was tried: what it is, whether it held, and what differed. */
export interface Trial {
  readonly relation: 'rewording' | 'renaming' | 'negation' | 'swap' | 'number' | 'sign' | 'untouched'
  readonly template: string
  readonly text: string
  readonly held: boolean
  readonly lost: readonly string[]
  readonly gained: readonly string[]
}

const DATE = '2024-03-06'
const read = (text: string) => signature(codeText(text, DATE))

/** What a change of meaning must show: a flipped polarity, swapped roles, another number, a turned verdict. */
function shows(kind: Trial['relation'], before: readonly string[], lost: readonly string[], gained: readonly string[]): boolean {
  const events = (lines: readonly string[]) => lines.filter((l) => l.startsWith('event'))
  if (kind === 'negation')
    return (
      events(gained).some((l) => l.includes(' negative')) ||
      events(lost).length > events(gained).length ||
      (events(before).length === 0 && lost.length + gained.length > 0)
    )
  if (kind === 'swap') return events(gained).length > 0 && events(lost).length > 0
  if (kind === 'number') return gained.every((l) => l.startsWith('figure')) && gained.length === 1 && lost.length === 1
  if (kind === 'sign') return gained.some((l) => l.startsWith('verdict advanced'))
  return gained.some((l) => l.startsWith('verdict open'))
}

/** Tries every relation of every template in every world. */
export function runMetamorphic(): Trial[] {
  const trials: Trial[] = []
  for (const template of TEMPLATES) {
    const home = WORLDS[0]!
    const first = read(template.alike(home)[0]!)
    for (const world of WORLDS) {
      const texts = template.alike(world)
      const base = read(texts[0]!)
      if (world !== home) {
        const { lost, gained } = difference(renamed(first, { ...home }, { ...world }), base)
        trials.push({
          relation: 'renaming',
          template: template.name,
          text: texts[0]!,
          held: lost.length + gained.length === 0 && base.length > 0,
          lost,
          gained,
        })
      }
      for (const text of texts.slice(1)) {
        const { lost, gained } = difference(base, read(text))
        trials.push({
          relation: 'rewording',
          template: template.name,
          text,
          held: lost.length + gained.length === 0 && base.length > 0,
          lost,
          gained,
        })
      }
      for (const { kind, text } of template.changed(world)) {
        const { lost, gained } = difference(base, read(text))
        trials.push({ relation: kind, template: template.name, text, held: shows(kind, base, lost, gained), lost, gained })
      }
    }
  }
  return trials
}
