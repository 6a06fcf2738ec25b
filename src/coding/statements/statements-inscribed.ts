import type { Token } from '../../model/index.ts'
import { trimRun } from './statements-content.ts'
import type { Desk, Draft } from './statements-draft.ts'
import { issuersOf } from './statements-speakers.ts'
import { FINITE } from './statements-surface.ts'

/** How many words may stand between the verb and the document that it belongs to. */
const REACH = 4

/** "The sea must be free, ran the message from Arle": a document as the subject of a verb that closes its sentence, without quotation marks. */
export function inscribedStatements(desk: Desk): Draft[] {
  const { doc } = desk.reading
  return doc.tokens.flatMap((verb) => {
    if (!desk.saying.inscriptions.has(verb.lemma) || !FINITE.test(verb.xpos) || doc.tokens[verb.i - 1]?.text !== ',') return []
    const sentence = doc.sentences[verb.sentence]!
    const rest = doc.tokens.slice(verb.i + 1, sentence.lastToken)
    const page = pageOf(desk, rest)
    const before = doc.tokens.slice(sentence.firstToken, verb.i - 1)
    const content = trimRun(
      desk,
      before.map((t) => t.i),
    )
    if (!page || !content || !before.some((t) => FINITE.test(t.xpos))) return []
    if (doc.quotations.some((q) => !q.fragment && q.start < content.end && content.start < q.end)) return []
    return [draftOf(desk, verb, page, content)]
  })
}

/** The document right behind the verb; undefined when something else stands there, or a verb of its own follows. */
function pageOf({ saying }: Desk, rest: readonly Token[]): Token | undefined {
  if (rest.some((t) => FINITE.test(t.xpos) && !/^acl/.test(t.deprel))) return undefined
  const page = rest.slice(0, REACH).find((t) => t.upos === 'NOUN' && (saying.issued.has(t.lemma) || saying.documents.has(t.lemma)))
  return page && rest.every((t) => t.i >= page.i || /^(DET|ADJ|NOUN|PROPN|PRON)$/.test(t.upos)) ? page : undefined
}

const draftOf = (desk: Desk, verb: Token, page: Token, content: Draft['content']): Draft => ({
  rule: 'inscribed',
  cue: { start: verb.start, end: verb.end },
  cueHead: verb.i,
  content,
  speakers: issuersOf(desk, page.i),
  addressees: [],
  quotation: 'indirect',
  act: 'assert',
  firm: false,
  actorOnly: false,
  clause: null,
  confidence: 0.8,
})
