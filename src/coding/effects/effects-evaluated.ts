import { cover, type Sign } from '../../model/index.ts'
import type { Argument, Clause } from '../clauses/clause.ts'
import { universal } from '../clauses/tree.ts'
import { actOf, type Cause, causeOf, refAt } from './effects-cause.ts'
import { actorsAt, type EffectDesk, type EffectDraft } from './effects-desk.ts'
import { stateEffect } from './effects-draft.ts'
import { touchesOf, verbSigns } from './signs.ts'

/** "a blow to the exporters", "is good for the growers", "in the interest of the smugglers". */
export function statedByNouns(desk: EffectDesk): EffectDraft[] {
  const { words, tree } = desk
  return tree.tokens.flatMap((token) => {
    if (token.upos === 'ADJ' && words.adjectives.has(token.lemma)) return ofAdjective(desk, token.i)
    const rows = token.upos === 'NOUN' ? words.nouns.get(token.lemma)?.filter((r) => r.states) : undefined
    if (!rows?.length) return []
    return rows.flatMap((row) => {
      if (row.inPhrase) return inPhrase(desk, token.i, row.inPhrase)
      const nominal = desk.clauses.nominal(token.i)
      const named = desk.tree
        .byRelation(token.i, 'nmod', 'obl')
        .flatMap((n) => nominal.obliques.filter((o) => desk.clauses.conjuncts(n).includes(o.head)))
        // "a slap in the face for": what an untouched phrase governs is the noun's.
        .flatMap((o): [Argument, boolean][] =>
          row.prepositions.get(o.preposition!) === '0' ? desk.clauses.nominal(o.head).obliques.map((inner) => [inner, true]) : [[o, false]],
        )
      return named.flatMap(([arg, within]) => {
        // "a stab in the back of the growers"
        const sign = row.prepositions.get(within && arg.preposition === 'of' ? 'to' : arg.preposition!)
        return sign && sign !== '0' ? evaluated(desk, token.i, arg, sign, `evaluative/${row.group}`) : []
      })
    })
  })
}

/** "is good for the growers", "is good news for the growers". */
function ofAdjective(desk: EffectDesk, head: number): EffectDraft[] {
  const token = desk.tree.tokens[head]!
  const bearer = token.deprel === 'amod' && desk.words.bearers.has(desk.tree.tokens[token.head]!.lemma) ? token.head : null
  const obliques = bearer === null ? desk.clauses.headedBy(head)?.obliques : desk.clauses.nominal(bearer).obliques
  const signs = desk.words.adjectives.get(token.lemma)!
  return (obliques ?? []).flatMap((arg) => {
    const sign = signs.get(arg.preposition!)
    return sign && sign !== '0' ? evaluated(desk, bearer ?? head, arg, sign, 'evaluative/adjective') : []
  })
}

function inPhrase(desk: EffectDesk, noun: number, phrase: { before: ReadonlySet<string>; sign: Sign }): EffectDraft[] {
  const { tree } = desk
  const opened = tree.byRelation(noun, 'case').some((c) => c < noun && phrase.before.has(tree.tokens[c]!.text.toLowerCase()))
  if (!opened) return []
  const nominal = desk.clauses.nominal(noun)
  const whose = [
    ...nominal.obliques.filter((o) => o.preposition === 'of' || o.preposition === 'with'),
    ...nominal.agents.filter((a) => a.via === 'possessive'),
  ]
  // "testified in his own defence" is done for himself.
  const doer = desk.clauses.around(noun)?.agents[0]
  const isSelf = ({ head }: Argument) =>
    doer !== undefined &&
    desk.tree.tokens[head]!.upos === 'PRON' &&
    actorsAt(desk, head).some((id) => actorsAt(desk, doer.head).includes(id))
  // "at a cost of ten dollars"
  const isSum = ({ head }: Argument) =>
    desk.reading.codebook.clauses.spells.has(desk.tree.tokens[head]!.lemma) || tree.tokens[head]!.upos === 'NUM'
  return whose.filter((arg) => !isSelf(arg) && !isSum(arg)).flatMap((arg) => evaluated(desk, noun, arg, phrase.sign, 'evaluative/interest'))
}

/** "voted to expel the troops, a victory for the rebels": a judgement hung on the act itself. */
const isAfterthought = (deprel: string): boolean => /^(appos|parataxis)/.test(deprel)

/** What is judged so: the subject of the copula, or of the verb that gives, deals or serves it. */
function evaluated(desk: EffectDesk, word: number, arg: Argument, sign: Sign, rule: string): EffectDraft[] {
  const clause = desk.clauses.headedBy(word) ?? desk.clauses.around(word)
  if (!clause) return []
  const viewed = viewedAs(desk, word, clause)
  if (viewed) {
    const told = { ...clause, predicate: cover([clause.predicate, desk.tree.tokens[word]!]) }
    return stateEffect(desk, told, viewed, arg, sign, rule, 0.7).map((d) => ({ ...d, claimedBy: clause.agents.map((a) => a.head) }))
  }
  const hung = clause.head !== word && clause.kind === 'verb' && isAfterthought(desk.tree.tokens[word]!.deprel)
  const judges =
    clause.head === word ||
    clause.kind === 'copula' ||
    hung ||
    rule.endsWith('interest') ||
    rule.endsWith('benefit') ||
    desk.words.evaluating.has(clause.lemma)
  if (!judges) return []
  const { deprel } = desk.tree.tokens[word]!
  if (universal(deprel) === 'nsubj') return []
  const cause = hung ? actOf(desk, clause) : causeOf(desk, clause)
  return cause
    ? stateEffect(desk, { ...clause, predicate: cover([clause.predicate, desk.tree.tokens[word]!]) }, cause, arg, sign, rule, 0.7)
    : []
}

/** "described the raid as a violation of the truce": what is judged is the object. */
function viewedAs(desk: EffectDesk, word: number, clause: Clause): Cause | null {
  const { deprel, head } = desk.tree.tokens[word]!
  if (clause.kind !== 'verb' || head !== clause.head || universal(deprel) === 'nsubj') return null
  if (
    !desk.words.viewing.includes(
      desk.tree
        .byRelation(word, 'case', 'mark')
        .map((c) => desk.tree.tokens[c]!.lemma)
        .join(' '),
    )
  )
    return null
  const thing = clause.patients.find((p) => p.head < word)
  return thing ? refAt(desk, thing.head, thing.span) : null
}

/** "was granted a victory", "gave the militias a foothold": gifts that are good or bad for who gets them. */
export function statedByGifts(desk: EffectDesk): EffectDraft[] {
  return desk.clauses.all.flatMap((clause) => {
    const signs = clause.kind === 'verb' ? verbSigns(desk, clause) : undefined
    if (!signs?.recipient) return []
    const gifts = clause.patients.filter((p) => isJudged(desk, p.head))
    if (gifts.length === 0) return []
    const touched = touchesOf(desk, clause).filter((t) => t.as === 'recipient' && t.chain.length === 1)
    const args = [...clause.patients, ...clause.beneficiaries]
    return touched.flatMap((t) => {
      const arg = args.find((a) => a.head === t.head)
      const cause = clause.agents.length > 0 ? causeOf(desk, clause) : nearestAct(desk, clause)
      return arg && cause
        ? stateEffect(desk, { ...clause, predicate: cover([clause.predicate, gifts[0]!.span]) }, cause, arg, t.sign, 'evaluative/gift', 0.7)
        : []
    })
  })
}

const isJudged = (desk: EffectDesk, head: number): boolean => {
  const { lemma } = desk.tree.tokens[head]!
  return desk.words.standing.has(lemma) || (desk.words.nouns.get(lemma)?.some((n) => n.states) ?? false)
}

/** "was done with the help of Oman": help that an act had is good for whoever did it. */
export function statedByHelp(desk: EffectDesk): EffectDraft[] {
  const { helps } = desk.words
  return desk.clauses.all.flatMap((clause) =>
    clause.obliques
      .filter((o) => o.preposition === helps.preposition && helps.words.includes(desk.tree.tokens[o.head]!.lemma))
      .filter((o) => desk.clauses.nominal(o.head).obliques.some((n) => n.preposition === helps.of))
      .flatMap((o) =>
        clause.agents.flatMap((agent) =>
          stateEffect(desk, clause, refAt(desk, o.head, desk.clauses.subtree(o.head)), agent, '+', 'help', 0.5),
        ),
      ),
  )
}

/** Who gave it goes unsaid: the act told closest by, in the same sentence. */
function nearestAct(desk: EffectDesk, clause: Clause): Cause | null {
  const sentence = desk.reading.doc.sentences[clause.sentence]!
  const acts = desk.events.filter(
    (e) => e.predicate.start >= sentence.start && e.predicate.end <= sentence.end && desk.eventAt(clause.head) !== e,
  )
  const distance = (start: number) => Math.abs(start - clause.span.end)
  const nearest = acts.toSorted((a, b) => distance(a.predicate.start) - distance(b.predicate.start))[0]
  return nearest ? { ref: { entryId: nearest.id }, span: nearest.predicate } : null
}
