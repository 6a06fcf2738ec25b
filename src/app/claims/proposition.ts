import { indexNames } from '../../analysis/actor-names.ts'
import { readTopic, type Topic } from '../../analysis/topic.ts'
import { keyOf, lemmaOf } from '../../analysis/words.ts'
import type { Codebook } from '../../codebook/index.ts'
import type { Argument, Clause } from '../../coding/clauses/clause.ts'
import { readClauses } from '../../coding/clauses/clauses.ts'
import type { Doc, Token } from '../../model/index.ts'

/** A number with what it counts. */
export interface Count {
  readonly value: number
  /** Families of the nouns it stands with: its head and the noun after it; `$` and `%` for money and shares. */
  readonly units: readonly string[]
  readonly sentence: number
}

/** One clause of a claim: what is done, by whom, to whom. */
export interface Proposition {
  readonly predicate: string
  readonly negative: boolean
  readonly modal: boolean
  readonly agents: ReadonlySet<string>
  readonly patients: ReadonlySet<string>
  readonly others: ReadonlySet<string>
  readonly sentence: number
  /** Is it a relative clause on a common noun ("a composer who lived …"), whose doer is somebody named elsewhere? */
  readonly describes: boolean
  /** Does no other clause of its sentence stand above it? */
  readonly main: boolean
}

/** What two claims are compared by. */
export interface Claim {
  readonly text: string
  readonly propositions: readonly Proposition[]
  readonly counts: readonly Count[]
  /** Families of content words by sentence; names as written, in lower case. */
  readonly sentences: readonly ReadonlySet<string>[]
  /** What each sentence is about and says, as findings read it: sides in oppositions, kinds of act, negation. */
  readonly topics: readonly Topic[]
  /** Names that say where something was ("in Geneva"). */
  readonly places: ReadonlySet<string>
  /** Does it begin with a definite noun ("the talks")? */
  readonly definite: boolean
  readonly words: ReadonlySet<string>
  readonly names: ReadonlySet<string>
}

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'NUM'])

/** The family of a token: names keep their form, other words go by base form and verb. */
function keyOfToken(token: Token, lexicon: Codebook['findings']): string {
  const lower = token.text.toLowerCase()
  if (token.upos === 'PROPN') return lower.replace(/['’]s$/, '')
  return keyOf(token.lemma && token.lemma !== lower ? token.lemma.toLowerCase() : lemmaOf(lower, lexicon))
}

const isContent = (token: Token, lexicon: Codebook['findings']): boolean =>
  CONTENT.has(token.upos) && !lexicon.stop.has(token.text.toLowerCase()) && /[\p{L}\p{N}]/u.test(token.text)

function numberOf(token: Token, { suffixes }: Codebook['figures']): number | null {
  const match = /^\p{Sc}?(\d[\d,]*(?:\.\d+)?)(\p{L}*)%?$/u.exec(token.text)
  const scale = match?.[2] ? suffixes[match[2].toLowerCase()] : 1
  if (!match || scale === undefined) return null
  return Number(match[1]!.replaceAll(',', '')) * scale
}

function countsOf(doc: Doc, lexicon: Codebook['findings'], figures: Codebook['figures']): Count[] {
  return doc.tokens.flatMap((token, i): Count[] => {
    const written = figures.units[token.text.toLowerCase()]
    const value = numberOf(token, figures) ?? (token.upos === 'NUM' ? (written ?? null) : null)
    if (value === null) return []
    const next = doc.tokens[i + 1]
    const scale = next ? (figures.scales[next.text.toLowerCase()] ?? figures.suffixes[next.text.toLowerCase()]) : undefined
    const head = doc.tokens[token.head]
    const near = [head, next, scale ? doc.tokens[i + 2] : undefined].filter((t) => t && t.sentence === token.sentence)
    const units = near.flatMap((t) => (t!.upos === 'NOUN' || t!.upos === 'SYM' ? [keyOfToken(t!, lexicon)] : []))
    if (/^\p{Sc}/u.test(token.text) || doc.tokens[i - 1]?.text === '$') units.push('$')
    if (token.text.endsWith('%') || (next && figures.percent.includes(next.lemma))) units.push('%')
    return [{ value: value * (scale ?? 1), units, sentence: token.sentence }]
  })
}

function keysOf(args: readonly Argument[], doc: Doc, lexicon: Codebook['findings']): Set<string> {
  const keys = new Set<string>()
  for (const { span } of args)
    for (const token of doc.tokens)
      if (token.start >= span.start && token.end <= span.end && isContent(token, lexicon)) keys.add(keyOfToken(token, lexicon))
  return keys
}

function proposition(clause: Clause, doc: Doc, lexicon: Codebook['findings']): Proposition {
  const head = doc.tokens[clause.head]!
  const parts = (args: readonly Argument[]) => keysOf(args, doc, lexicon)
  const others = parts([...clause.obliques, ...clause.beneficiaries])
  return {
    predicate: keyOfToken(head, lexicon),
    negative: clause.polarity === 'negative',
    modal: clause.certainty !== 'certain',
    agents: parts(clause.agents),
    patients: parts(clause.patients),
    others,
    sentence: clause.sentence,
    describes: clause.relation === 'relcl' && !clause.agents.some((a) => doc.tokens[a.head]!.upos === 'PROPN'),
    main: clause.parent === null,
  }
}

/** Claims are compared without a case: no actor is known by name. */
const NO_NAMES = indexNames([])

/** Reads a parsed text as a claim. */
export function readClaim(doc: Doc, { clauses, figures, findings }: Codebook): Claim {
  const index = readClauses(doc, clauses)
  const sentences = doc.sentences.map(
    ({ firstToken, lastToken }) =>
      new Set(
        doc.tokens
          .slice(firstToken, lastToken)
          .filter((t) => isContent(t, findings))
          .map((t) => keyOfToken(t, findings)),
      ),
  )
  const names = new Set(doc.tokens.filter((t) => t.upos === 'PROPN').map((t) => keyOfToken(t, findings)))
  return {
    text: doc.source.text,
    propositions: index.all.map((clause) => proposition(clause, doc, findings)),
    counts: countsOf(doc, findings, figures),
    sentences,
    topics: doc.sentences.map(({ start, end }) => readTopic(doc.source.text.slice(start, end), { lexicon: findings, names: NO_NAMES })),
    places: new Set(
      doc.tokens.flatMap((t, i) =>
        t.upos === 'PROPN' && findings.placing.has(doc.tokens[i - 1]?.text.toLowerCase() ?? '') ? [keyOfToken(t, findings)] : [],
      ),
    ),
    definite: findings.pointers.has(doc.tokens[0]?.text.toLowerCase() ?? ''),
    words: new Set(sentences.flatMap((s) => [...s])),
    names,
  }
}
