import { expect, it } from 'vitest'
import { parseConllu } from './conllu.ts'
import { editOf, lemmatize } from './lemmatize.ts'
import { inflect } from './train/inflect.ts'
import { learnLemmaRules } from './train/lemma-rules.ts'

const row = (id: number, form: string, lemma: string, xpos: string) => [id, form, lemma, 'X', xpos, '_', id - 1, 'dep', '_', '_'].join('\t')
const treebank = [
  ['Talks', 'talk', 'NNS'],
  ['States', 'State', 'NNPS'],
  ['He', 'he', 'PRP'],
  ['I', 'I', 'PRP'],
] as const
const docs = parseConllu(
  `${treebank.map(([form, lemma, xpos], i) => row(i + 1, form, lemma, xpos)).join('\n')}\n\n`.replaceAll('\tX\t', '\tNOUN\t'),
)
const irregular = { verbs: ['strike struck struck', 'leave left left', 'say said said'], nouns: ['crisis crises'] }
const rules = learnLemmaRules(
  docs,
  inflect(irregular, ['vow', 'retaliate', 'deny', 'stop', 'destroy', 'accuse', 'bomb', 'raid'], ['ally', 'drone', 'box', 'talk']),
)

it.each([
  ['struck', 'VBN', 'strike'],
  ['said', 'VBD', 'say'],
  ['denied', 'VBD', 'deny'],
  ['stopped', 'VBD', 'stop'],
  ['accusing', 'VBG', 'accuse'],
  ['raids', 'VBZ', 'raid'],
  ['Allies', 'NNS', 'ally'],
  ['boxes', 'NNS', 'box'],
  ['crises', 'NNS', 'crisis'],
  ['Talks', 'NNS', 'talk'],
  ['States', 'NNPS', 'State'],
  ['I', 'PRP', 'I'],
  ['Unseen', 'NNP', 'Unseen'],
])('%s %s is a form of %s', (form, xpos, lemma) => {
  expect(lemmatize(form, xpos, rules)).toBe(lemma)
})
it('takes nothing for an edit that changes the whole word', () => {
  expect(editOf('went', 'go')).toBeNull()
  expect(editOf('raided', 'raid')).toBe('2|')
})
it('asks the dictionary where the treebank has hardly seen a word and is at odds with itself', () => {
  const rows = (...lemmas: string[]) => lemmas.map((lemma, i) => row(i + 1, 'bases', lemma, 'NNS')).join('\n')
  const learn = (...lemmas: string[]) =>
    learnLemmaRules(parseConllu(`${rows(...lemmas)}\n\n`.replaceAll('\tX\t', '\tNOUN\t')), inflect(irregular, [], ['base', 'basis']))
  expect(lemmatize('bases', 'NNS', learn('basis', 'basis', 'base'))).toBe('base')
  expect(lemmatize('bases', 'NNS', learn('basis', 'basis', 'basis', 'base'))).toBe('basis')
  // a lemma that no dictionary has is a slip
  expect(lemmatize('bases', 'NNS', learn('bas', 'bas'))).toBe('base')
})
