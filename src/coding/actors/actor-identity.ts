import type { Registered, Registry } from '../../codebook/actors.ts'
import type { Expression } from '../../codebook/expressions/expression.ts'
import type { ActorKnowledge } from '../../codebook/expressions/expressions.ts'
import { sameTitle } from '../../codebook/groups.ts'
import { compareNames } from '../../codebook/names/name-compare.ts'
import { foldWords } from '../../codebook/names/name-words.ts'

/** Who the expressions of one chain stand for: a registered actor, or the one whose name the text may have misspelt. */
export interface Identity {
  readonly registered: Registered | null
  /** The registry's actor that the text's spelling comes close to: its name is suggested as an alias. */
  readonly suggested: Registered | null
}

/**
 * Identifies a chain from all its names, titles and owners, and the date of the text; `home` is the state whose officials speak in a
 * transcript, for bare titles ("the President").
 */
export function identify(expressions: readonly Expression[], codebook: ActorKnowledge, date: string | null, home: string | null): Identity {
  const names = expressions.filter((e) => e.form === 'name')
  const readings = names.filter((e) => e.group !== 'family').flatMap((e) => e.registered)
  const registry = codebook.registry
  if (readings.length > 0) {
    const counted = [...new Set(readings)].map((id) => ({ actor: registry.byId(id)!, n: readings.filter((r) => r === id).length }))
    const most = Math.max(...counted.map((c) => c.n))
    const best = counted.filter((c) => c.n === most).map((c) => c.actor)
    return { registered: best.find((actor) => fitsTitle(codebook, actor, expressions, date)) ?? best[0]!, suggested: null }
  }
  const families = [...new Set(names.flatMap((e) => e.registered))].map((id) => registry.byId(id)!)
  const holder = families.filter((actor) => fitsTitle(codebook, actor, expressions, date))
  if (holder.length === 1 && names.every((e) => foldWords(e.name).length === 1)) return { registered: holder[0]!, suggested: null }
  const incumbent = officeHolder(expressions, codebook, date, home)
  if (!incumbent) return { registered: null, suggested: spelledLike(expressions, codebook, date) }
  if (names.length === 0) return { registered: expressions.some((e) => e.institution) ? incumbent : null, suggested: null }
  const close = names.some((e) => compareNames(e.name, incumbent.name).same || compareNames(e.name, foldWords(incumbent.name).at(-1)!).same)
  return { registered: null, suggested: close ? incumbent : spelledLike(expressions, codebook, date) }
}

/** A registered person with the title at the time, whose full name is spelt nearly so. */
function spelledLike(expressions: readonly Expression[], codebook: ActorKnowledge, date: string | null): Registered | null {
  const { registry } = codebook
  const names = expressions.filter((e) => e.form === 'name' && e.kind === 'person' && foldWords(e.name).length > 1)
  if (names.length === 0 || expressions.every((e) => e.title === null)) return null
  const alike = registry.all.filter(
    (actor) =>
      actor.kind === 'person' &&
      names.some((e) => looksAlike(e.name, actor.name)) &&
      fitsTitle(codebook, actor, expressions, date) &&
      names.some((e) => compareNames(e.name, actor.name).same),
  )
  return alike.length === 1 ? alike[0]! : null
}

/** Is a closer look worth it: do the last words start alike? */
const looksAlike = (a: string, b: string): boolean => foldWords(a).at(-1)?.[0] === foldWords(b).at(-1)?.[0]

const during = (from: string | null, to: string | null, date: string | null): boolean =>
  date === null || ((from ?? '') <= date && date <= (to ?? '9999'))

/** Is an actor on the side of a title's owner, or the owner on its side? */
const sharesSide = (registry: Registry, actor: Registered, owner: string): boolean =>
  registry.sideOf(actor.id).includes(owner) || (actor.actsFor !== null && registry.sideOf(owner).includes(actor.actsFor))

function fitsTitle(codebook: ActorKnowledge, actor: Registered, expressions: readonly Expression[], date: string | null): boolean {
  return expressions.some(
    (e) =>
      e.title !== null &&
      (e.owner === null || sharesSide(codebook.registry, actor, e.owner)) &&
      actor.roles.some((r) => namesOffice(codebook, r.title, e.title!) && (e.former || during(r.from, r.to, date))),
  )
}

/** Does a title name an office? A form of address (Mr.) goes with any. */
const namesOffice = ({ actorWords: words }: ActorKnowledge, office: string, title: string): boolean =>
  sameTitle(words, office, title) || (words.honorifics.has(title) && !words.titles.has(title))

/** The one who held the office that the expressions name, on the date of the text. */
function officeHolder(
  expressions: readonly Expression[],
  codebook: ActorKnowledge,
  date: string | null,
  home: string | null,
): Registered | null {
  if (date === null) return null
  for (const e of expressions) {
    const owner = e.owner ?? (e.form === 'nominal' && e.definite ? home : null)
    const points = e.form === 'name' || e.definite || (e.ownerToken !== null && e.ownerToken < e.head)
    if (e.title === null || owner === null || e.former || !points) continue
    const holders = codebook.registry.holders(e.title, owner, date)
    if (holders.length === 1) return holders[0]!
  }
  return null
}
