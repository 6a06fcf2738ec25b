/**
 * Can plain sentences about one act be read? `npm run bench:plain`: every verb of the frames in each of some constructions, with subjects and
 * objects in turn, and the share of sentences in which the tree does not show the verb with its subject and object, as parsed and mended
 * (docs/nlp.md, *Mends*). Needs no data; always the same sentences.
 */
import { loadCodebook } from '../src/codebook/index.ts'
import { loadIrregular } from '../src/codebook/irregular.ts'
import type { Doc, Token } from '../src/model/doc.ts'
import { English } from '../src/nlp/index.ts'
import { addLayers } from '../src/nlp/layers.ts'
import { inflect } from '../src/nlp/train/inflect.ts'

const SUBJECTS = ['Kenya', 'the army', 'the rebels', 'the bank', 'police', 'the union', 'President Marek', 'Moscow']
const OBJECTS = [
  'the villages',
  'two members of the party',
  'the minister',
  'accounts of the junta',
  'a ban on exports',
  'protesters in Lima',
  'talks with the rebels',
  'villages held by the rebels',
]
const COUNTS = ['at least', 'as many as', 'around', 'up to']
const COUNTED = ['people', 'villages', 'members of the party', 'soldiers', 'trucks']

interface Verb {
  readonly base: string
  readonly past: string
  readonly participle: string
  readonly present: string
  readonly gerund: string
}

interface Construction {
  readonly name: string
  readonly make: (verb: Verb, subject: string, object: string) => readonly [text: string, word: string]
  /** Relation of the verb to the rest of the sentence. */
  readonly as: RegExp
  readonly needs: readonly RegExp[]
}

const upper = (text: string): string => text[0]!.toUpperCase() + text.slice(1)
const isMany = (subject: string): boolean => /rebels|police/.test(subject)
const [ROOT, SUBJECT, OBJECT] = [/^root$/, /^nsubj$/, /^obj$/]

const CONSTRUCTIONS: readonly Construction[] = [
  { name: 'past', make: (v, s, o) => [`${upper(s)} ${v.past} ${o}.`, v.past], as: ROOT, needs: [SUBJECT, OBJECT] },
  {
    name: 'present',
    make: (v, s, o) => [`${upper(s)} ${isMany(s) ? v.base : v.present} ${o}.`, isMany(s) ? v.base : v.present],
    as: ROOT,
    needs: [SUBJECT, OBJECT],
  },
  {
    name: 'passive',
    make: (v, s, o) => [`${upper(o)} ${/^(the m|a )/.test(o) ? 'was' : 'were'} ${v.participle} by ${s}.`, v.participle],
    as: ROOT,
    needs: [/^nsubj:pass$/, /^obl/],
  },
  {
    name: 'perfect',
    make: (v, s, o) => [`${upper(s)} ${isMany(s) ? 'have' : 'has'} repeatedly ${v.participle} ${o}.`, v.participle],
    as: ROOT,
    needs: [SUBJECT, OBJECT],
  },
  { name: 'day first', make: (v, s, o) => [`On Monday ${s} ${v.past} ${o}.`, v.past], as: ROOT, needs: [SUBJECT, OBJECT] },
  {
    name: 'counted',
    make: (v, s, o) => [`${upper(s)} ${v.past} ${COUNTS[o.length % COUNTS.length]} 30 ${COUNTED[v.base.length % COUNTED.length]}.`, v.past],
    as: ROOT,
    needs: [SUBJECT, OBJECT],
  },
  { name: 'aside', make: (v, _, o) => [`Ana Keller, the governor of Arvo, ${v.past} ${o}.`, v.past], as: ROOT, needs: [SUBJECT, OBJECT] },
  { name: 'second verb', make: (v, s, o) => [`${upper(s)} closed the border and ${v.past} ${o}.`, v.past], as: /^conj$/, needs: [OBJECT] },
  {
    name: 'reported',
    make: (v, s, o) => [`${upper(s)} said on Monday that Ruritania had ${v.participle} ${o}.`, v.participle],
    as: /^ccomp$/,
    needs: [SUBJECT, OBJECT],
  },
  {
    name: 'relative',
    make: (v, _, o) => [`Ruritania, which ${v.past} ${o} in May, wants peace.`, v.past],
    as: /^acl:relcl$/,
    needs: [OBJECT],
  },
  {
    name: 'accused',
    make: (v, s, o) => [`The minister accused ${s} of ${v.gerund} ${o}.`, v.gerund],
    as: /^(advcl|acl)$/,
    needs: [OBJECT],
  },
  { name: 'promised', make: (v, s, o) => [`${upper(s)} promised to ${v.base} ${o}.`, v.base], as: /^xcomp$/, needs: [OBJECT] },
  {
    name: 'object last',
    make: (v, s, o) => [`${upper(s)} ${v.past} in the spring of that year ${/^(two|the|a )/.test(o) ? o : `the ${o}`}.`, v.past],
    as: ROOT,
    needs: [SUBJECT, OBJECT],
  },
]

const codebook = loadCodebook()
const english = English.load()

/** Verbs of one word that some frame asks an agent and a patient of, with their forms. */
function verbs(): Verb[] {
  const asks = (slot: string) => (f: { readonly when: readonly { readonly slot: string }[] }) => f.when.some((t) => t.slot === slot)
  const bases = [...codebook.plover.verbs]
    .filter(([base, frames]) => /^[a-z]+$/.test(base) && frames.some((f) => asks('agent')(f) && asks('patient')(f)))
    .map(([base]) => base)
  const forms = new Map<string, string>()
  for (const { word, xpos, lemma } of inflect(loadIrregular(), bases, []))
    if (!forms.has(`${lemma} ${xpos}`)) forms.set(`${lemma} ${xpos}`, word)
  const form = (base: string, xpos: string) => forms.get(`${base} ${xpos}`)!
  return bases
    .filter((base) => ['VBD', 'VBN', 'VBZ', 'VBG'].every((xpos) => forms.has(`${base} ${xpos}`)))
    .map((base) => ({
      base,
      past: form(base, 'VBD'),
      participle: form(base, 'VBN'),
      present: form(base, 'VBZ'),
      gerund: form(base, 'VBG'),
    }))
}

function isRead({ tokens }: Doc, word: string, { as, needs }: Construction): boolean {
  const verb = tokens.findLast((t: Token) => t.text === word)
  return (
    verb?.upos === 'VERB' &&
    as.test(verb.deprel) &&
    needs.every((relation) => tokens.some((t) => t.head === verb.i && relation.test(t.deprel)))
  )
}

const all = verbs()
console.log(`${all.length} verbs; sentences whose verb, subject or object is lost\nconstruction   parsed  mended`)
for (const construction of CONSTRUCTIONS) {
  const lost = { parsed: 0, mended: 0 }
  all.forEach((verb, i) => {
    const [text, word] = construction.make(verb, SUBJECTS[(i + 3) % SUBJECTS.length]!, OBJECTS[(i * 5 + 1) % OBJECTS.length]!)
    if (!isRead(english.parse(text), word, construction)) lost.parsed++
    if (!isRead(addLayers(english.parse(text), codebook), word, construction)) lost.mended++
  })
  const share = (n: number) => `${((100 * n) / all.length).toFixed(1)} %`.padStart(7)
  console.log(`${construction.name.padEnd(14)} ${share(lost.parsed)} ${share(lost.mended)}`)
}
