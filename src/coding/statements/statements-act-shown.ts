import { type Span, type Token, tokensWithin } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { clausesOn } from '../token-range.ts'
import type { MainClause, Shown } from './statements-act-words.ts'
import { tokensBelow } from './statements-content.ts'
import type { Desk, Draft } from './statements-draft.ts'

/** Gathers what the words of a draft's content show. */
export function readShown(desk: Desk, draft: Draft, speakers: readonly string[]): Shown {
  const { reading, saying } = desk
  const { content } = draft
  const { doc } = reading
  const all = tokensWithin(doc.tokens, content)
  const tokens = draft.label === undefined ? all : labelOf(desk, all, draft.label)
  const inside = clausesOn(reading.clauses, all).filter((c) => c.form === 'finite')
  const parentInside = (c: Clause) => c.parent !== null && within(doc.tokens[reading.clauses.all[c.parent]!.head]!, content)
  const main = inside.find((c) => !parentInside(c)) ?? inside[0] ?? null
  const mains =
    main === null ? [] : [main, ...inside.filter((c) => c !== main && (!parentInside(c) || (c.relation === 'conj' && c.parent === main.i)))]
  const { conditionals } = reading.codebook.clauses
  return {
    text: ` ${doc.source.text
      .slice(tokens[0]?.start ?? content.start, content.end)
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/["“”]/g, '')
      .replace(/\s+/g, ' ')} `,
    tokens,
    mains: mains.map((clause) => readMain(desk, clause, inside, speakers, draft.quotation === 'direct')),
    told: inside
      .filter(
        (c) => !mains.includes(c) && (c.relation === 'ccomp' || c.relation === 'acl' || (c.relation === 'relcl' && isCleft(desk, main))),
      )
      .map((clause) => readMain(desk, clause, inside, speakers, draft.quotation === 'direct')),
    causes: inside.filter((c) => {
      if (c.marker === null || !saying.content.because.lemmas.has(c.marker)) return false
      const { other, clause } = readMain(desk, c, inside, speakers, draft.quotation === 'direct')
      return other && clause.kind === 'verb'
    }),
    clauses: inside,
    conditions: inside.filter(
      (c) =>
        c.relation === 'advcl' && c.marker !== null && (conditionals.has(c.marker) || saying.content.conditionWords.lemmas.has(c.marker)),
    ),
    words: saying.content,
    quoted: draft.quotation !== 'indirect',
    asked: doc.source.text.slice(content.start, content.end + 1).includes('?'),
    announced: draft.act === 'announce',
    press: speakers.length > 0 && speakers.every((id) => reading.actors.byId(id).kind === 'media'),
    bystander: draft.speakers.length > 0 && isPlain(desk, draft) && draft.speakers.every((head) => isBystander(desk, head)),
    mouthpiece: draft.speakers.some((head) => saying.mouthpieces.has(doc.tokens[head]!.lemma.toLowerCase())),
    label: draft.label !== undefined,
    charge: draft.label !== undefined && all.some((t) => !tokens.includes(t) && saying.content.charges.lemmas.has(t.lemma.toLowerCase())),
  }
}

/** Is the verb of saying one that claims nothing ("said", "reported")? */
const isPlain = ({ tree, saying }: Desk, { cueHead }: Draft): boolean =>
  cueHead !== null && saying.content.telling.lemmas.has(tree.tokens[cueHead]!.lemma)

/** "witnesses", "local officials": who tells what was seen, and takes no side in it. */
function isBystander({ tree, saying }: Desk, head: number): boolean {
  const name = (i: number) => tree.tokens[i]!.lemma.toLowerCase()
  const { lemmas, phrases } = saying.content.bystanders
  return lemmas.has(name(head)) || tree.byRelation(head, 'amod', 'compound').some((m) => phrases.includes(`${name(m)} ${name(head)}`))
}

/** The words of a label, without what is labelled: from the first word below its head on. */
function labelOf({ tree }: Desk, all: readonly Token[], head: number): Token[] {
  const first = tokensBelow(tree, head)[0]!
  const words = all.filter((t) => t.i >= first)
  return words.length > 0 ? words : [...all]
}

/** "It was the army that …". */
const isCleft = ({ tree, saying }: Desk, main: Clause | null): boolean =>
  main?.kind === 'copula' && tree.byRelation(main.head, 'nsubj', 'expl').some((s) => tree.tokens[s]!.lemma === saying.grammar.it)

const within = (token: Token, span: Span): boolean => token.start >= span.start && token.end <= span.end

/** A main clause below what merely leads to it ("I think that", "it is clear that"), with whose act it tells. */
function readMain(desk: Desk, top: Clause, inside: readonly Clause[], speakers: readonly string[], direct: boolean): MainClause {
  const clause = belowLeadIn(desk, top, inside)
  return { clause, deed: deedOf(desk, clause), ...subjectOf(desk, clause, speakers, direct) }
}

function belowLeadIn({ tree, saying }: Desk, clause: Clause, inside: readonly Clause[]): Clause {
  const first = clause.agents.some((a) => saying.grammar.firstPerson.includes(tree.tokens[a.head]!.text.toLowerCase()))
  const plain = clause.kind === 'copula' && saying.content.plain.lemmas.has(clause.lemma)
  const leads = (first && saying.leadIns.has(clause.lemma)) || plain
  if (!leads || clause.polarity === 'negative' || clause.modal !== null) return clause
  return inside.find((c) => c.parent === clause.i && (c.relation === 'ccomp' || c.relation === 'csubj') && c.head > clause.head) ?? clause
}

/** "is going to leave", "is to leave", "plans on leaving": leave. */
function deedOf({ tree, reading, saying }: Desk, clause: Clause): Clause {
  if (clause.modal !== null || !saying.content.goingTo.lemmas.has(clause.lemma)) return clause
  const opens = (c: number) =>
    tree.byRelation(c, 'mark').some((m) => tree.tokens[m]!.xpos === 'TO' || (m === clause.head + 1 && tree.tokens[c]!.xpos === 'VBG'))
  const below = tree.byRelation(clause.head, 'xcomp', 'acl', 'advcl').find((c) => c > clause.head && opens(c))
  return (below === undefined ? undefined : reading.clauses.headedBy(below)) ?? clause
}

/** Whose act a clause tells: the speaker's own ("I", "we", the speaker's side), or another actor's. */
function subjectOf(
  { reading, saying, tree }: Desk,
  clause: Clause,
  speakers: readonly string[],
  direct: boolean,
): Pick<MainClause, 'own' | 'first' | 'self' | 'pronoun' | 'other'> {
  const { doc } = reading
  const heads = (clause.passive ? clause.patients : clause.agents).map((a) => a.head)
  const first = heads.some((h) => saying.grammar.firstPerson.includes(doc.tokens[h]!.text.toLowerCase()))
  const ours = heads.some((h) => isOurs(tree, saying.grammar.ours, h) || (!direct && isNoneOfTheirs(tree, h)))
  const sides = new Set(speakers.flatMap((s) => reading.actors.sideOf(s)))
  const resolved = heads.map((h) => ({ h, ids: reading.actors.resolve(h, speakers).ids }))
  const ids = resolved.flatMap((r) => r.ids)
  const unknown = !direct && resolved.some((r) => r.ids.length === 0 && isSpeakers(saying, doc.tokens[r.h]!))
  const own = first || ours || unknown || ids.some((id) => reading.actors.sideOf(id).some((s) => sides.has(s)))
  const self = first || resolved.some((r) => doc.tokens[r.h]!.upos === 'PRON' && r.ids.some((id) => speakers.includes(id)))
  const pronoun = heads.some((h) => doc.tokens[h]!.upos === 'PRON')
  return { own, first, self, pronoun, other: !own && ids.length > 0 }
}

/** "our men": a possessor in the first person. */
const isOurs = (tree: Desk['tree'], ours: readonly string[], head: number): boolean =>
  tree.byRelation(head, 'nmod:poss', 'nmod').some((p) => ours.includes(tree.tokens[p]!.lemma))

/** "none of its aircraft", in reported speech: the speaker's own. */
const isNoneOfTheirs = (tree: Desk['tree'], head: number): boolean =>
  tree.tokens[head]!.upos !== 'NOUN' &&
  tree.byRelation(head, 'nmod').some((n) => tree.byRelation(n, 'nmod:poss').some((p) => tree.tokens[p]!.xpos === 'PRP$'))

/** "he", "they", and "it" where that is no mere filler. */
const isSpeakers = (saying: Desk['saying'], { text, deprel }: Token): boolean =>
  saying.speakerPronouns.has(text.toLowerCase()) || (text.toLowerCase() === saying.grammar.it && deprel === 'nsubj')
