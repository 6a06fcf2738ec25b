import { prepositionOf } from '../clauses/tree.ts'
import { type LinkDesk, type LinkDraft, toldAt } from './links-desk.ts'

/** "The killing sparked riots", "riots stemmed from the killing": acts and happenings that a verb of cause joins. */
export function linksOfCausing(desk: LinkDesk): LinkDraft[] {
  const { causing, caused } = desk.reading.codebook.causal
  return desk.reading.clauses.all.flatMap((clause): LinkDraft[] => {
    if (clause.kind !== 'verb' || clause.polarity === 'negative') return []
    const frames = causing.get(clause.lemma)?.filter((f) => f.sign === '+') ?? []
    const results = frames.flatMap(({ frame }) =>
      frame === 'object' ? clause.patients : clause.obliques.filter((o) => o.preposition === frame),
    )
    const causes = (caused.get(clause.lemma) ?? []).flatMap(({ frame }) => clause.obliques.filter((o) => o.preposition === frame))
    const [subject] = clause.agents
    if (!subject || !happens(desk, subject.head)) return []
    const forward = results.filter((r) => happens(desk, r.head)).map((r) => link(subject.head, r.head, clause.lemma))
    const backward = causes.filter((c) => happens(desk, c.head)).map((c) => link(c.head, subject.head, clause.lemma))
    return [...forward, ...backward]
  })
}

const link = (from: number, to: number, lemma: string): LinkDraft => ({
  type: 'causes',
  from,
  to,
  rule: `causing/${lemma}`,
  confidence: 0.65,
})

/** Is a noun an act or a happening: a coded event, a protest or a disaster? */
function happens(desk: LinkDesk, head: number): boolean {
  const { lemma } = desk.tree.tokens[head]!
  return toldAt(desk, head) !== undefined || desk.words.protests.words.includes(lemma) || desk.words.harmed.happenings.includes(lemma)
}

/** "Rebels fired rockets in response": answers to the act told last before. */
export function linksOfBareAnswers(desk: LinkDesk): LinkDraft[] {
  return desk.tree.tokens.flatMap((token): LinkDraft[] => {
    const preposition = token.upos === 'NOUN' ? prepositionOf(desk.tree, token.i) : null
    if (preposition === null || !desk.words.answers.includes(`${preposition} ${token.text.toLowerCase()}`)) return []
    // "in response to the raid" names what it answers.
    const next = desk.tree.tokens[token.i + 1]
    if (next?.upos === 'ADP' || token.head < 0) return []
    const answer = toldAt(desk, token.head)
    const before =
      answer && desk.events.findLast((e) => e.predicate.end < answer.predicate.start && e.predicate.end < token.start && e !== answer)
    if (!answer || !before) return []
    const to = headOfSpan(desk, before.predicate.start)
    const far = to === undefined || desk.tree.tokens[token.i]!.sentence - desk.tree.tokens[to]!.sentence > 1
    return far ? [] : [{ type: 'responds', from: token.head, to, rule: 'answer/bare', confidence: 0.6 }]
  })
}

const headOfSpan = (desk: LinkDesk, start: number): number | undefined => desk.tree.tokens.find((t) => t.start >= start)?.i

/** "If Chad attacks, …": a condition whose verb the parse takes for a noun. */
export function linksOfNounConditions(desk: LinkDesk): LinkDraft[] {
  return desk.tree.tokens.flatMap((token): LinkDraft[] => {
    if (token.deprel !== 'advcl' || token.upos !== 'NOUN' || token.head < 0) return []
    const marked = desk.tree
      .byRelation(token.i, 'mark')
      .some((m) => desk.words.condition.markers.includes(desk.tree.tokens[m]!.text.toLowerCase()))
    return marked ? [{ type: 'condition', from: token.i, to: token.head, rule: 'marker/noun', confidence: 0.6 }] : []
  })
}
