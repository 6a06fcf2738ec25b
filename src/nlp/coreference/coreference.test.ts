import { describe, expect, it } from 'vitest'
import { docFromParse } from '../../../test/support/parse.ts'
import { buildRegistry } from '../../codebook/actors.ts'
import { ActorsFile, type StateRow } from '../../codebook/actors-schema.ts'
import { loadActorWords } from '../../codebook/groups.ts'
import { findChains } from './coreference.ts'

const arvenia: StateRow = {
  id: 'arvenia',
  name: 'Arvenia',
  names: [],
  adjectives: ['Arvenian'],
  people: ['Arvenians'],
  nationals: [],
  capitals: ['Arvo'],
}
const persons = ActorsFile.parse({
  kind: 'person',
  actors: [{ name: 'Mara Velt', for: 'arvenia', names: ['Velt'], roles: ['president 2019..2023'], gender: 'feminine' }],
})
const groups = ActorsFile.parse({ kind: 'armed-group', actors: [{ name: 'River Front', names: ['RF'] }] })
const codebook = { registry: buildRegistry([arvenia], [persons, groups]), actorWords: loadActorWords() }

/** The chains of a parse with more than one link, each link as `words: reason`. */
function chains(parse: string): string[][] {
  const doc = docFromParse(parse)
  return findChains(doc, codebook)
    .filter((chain) => chain.links.length > 1)
    .map((chain) => chain.links.map((l) => `${doc.source.text.slice(l.start, l.end)}: ${l.why}`))
}

describe('findChains', () => {
  it('joins a family name, a title and a pronoun to the person named before, with reasons', () => {
    const found = chains(`
      General/_/NNP/3/nmod:desc
      Tomas/_/NNP/3/compound
      Reed/_/NNP/4/nsubj
      resigned/resign/VBD/0/root

      The/_/DT/2/det
      general/_/NN/3/nsubj
      said/say/VBD/0/root
      he/_/PRP/5/nsubj
      left/leave/VBD/3/ccomp

      Reed/_/NNP/2/nsubj
      smiled/smile/VBD/0/root`)
    expect(found).toEqual([['General Tomas Reed: first mention', 'The general: title: general', 'he: pronoun', 'Reed: family name']])
  })
  it('keeps he from a woman and she from a man', () => {
    const found = chains(`
      Velt/_/NNP/2/nsubj
      met/meet/VBD/0/root
      Mr./_/NNP/4/nmod:desc
      Reed/_/NNP/2/obj

      He/_/PRP/2/nsubj
      agreed/agree/VBD/0/root

      She/_/PRP/2/nsubj
      left/leave/VBD/0/root`)
    expect(found).toEqual([
      ['Velt: first mention', 'She: pronoun'],
      ['Mr. Reed: first mention', 'He: pronoun'],
    ])
  })
  it('lets she and he tell that a bare name is a person, even one tagged as an exclamation', () => {
    const bare = (name: string, tag: string) =>
      chains(`
      ${name}/_/${tag}/2/nsubj
      spoke/speak/VBD/0/root

      She/_/PRP/2/nsubj
      left/leave/VBD/0/root`)
    expect(bare('Okello', 'UH')).toEqual([['Okello: first mention', 'She: pronoun']])
    expect(bare('Varga', 'NNP')).toEqual([['Varga: first mention', 'She: pronoun']])
    expect(bare('Volvo-7', 'NNP')).toEqual([])
    expect(bare('Hello', 'UH')).toEqual([])
  })

  it('leaves the gender of a family name open that a man and a woman bear', () => {
    const both = ActorsFile.parse({
      kind: 'person',
      actors: [
        { name: 'Otto Brandt', for: 'arvenia', gender: 'masculine' },
        { name: 'Ida Brandt', for: 'arvenia', gender: 'feminine' },
      ],
    })
    const doc = docFromParse(`
      Brandt/_/NNP/2/nsubj
      spoke/speak/VBD/0/root

      She/_/PRP/2/nsubj
      left/leave/VBD/0/root`)
    const [chain] = findChains(doc, { ...codebook, registry: buildRegistry([arvenia], [both]) })
    expect(chain?.links).toHaveLength(2)
  })

  it('joins the first of two family names to the full name', () => {
    const found = chains(`
      Rafael/_/NNP/3/compound
      Ibarra/_/NNP/3/compound
      Lugo/_/NNP/4/nsubj
      resigned/resign/VBD/0/root

      Ibarra/_/NNP/2/nsubj
      left/leave/VBD/0/root`)
    expect(found).toEqual([['Rafael Ibarra Lugo: first mention', 'Ibarra: family name']])
  })

  it('does not make the object of a verb its subject', () => {
    const found = chains(`
      Mr./_/NNP/2/nmod:desc
      Reed/_/NNP/3/nsubj
      saw/see/VBD/0/root
      him/_/PRP/3/obj`)
    expect(found).toEqual([])
  })
  it('joins an acronym, and "the group" to the armed group named before', () => {
    const found = chains(`
      The/_/DT/3/det
      River/_/NNP/3/compound
      Front/_/NNP/4/nsubj
      attacked/attack/VBD/0/root

      The/_/DT/2/det
      group/_/NN/3/nsubj
      denied/deny/VBD/0/root
      it/_/PRP/3/obj

      RF/_/NNP/2/nsubj
      grew/grow/VBD/0/root`)
    expect(found).toEqual([['River Front: first mention', 'The group: kind: group', 'RF: registry: River Front']])
  })
  it('joins "the country" to the state, and tells the vice president from the president', () => {
    const found = chains(`
      President/_/NNP/2/nmod:desc
      Velt/_/NNP/3/nsubj
      visited/visit/VBD/0/root
      Arvenia/_/NNP/3/obj

      The/_/DT/3/det
      vice/_/NN/3/compound
      president/_/NN/4/nsubj
      left/leave/VBD/0/root
      the/_/DT/6/det
      country/_/NN/4/obj`)
    expect(found).toEqual([['Arvenia: first mention', 'the country: kind: country']])
  })
  it('takes an epithet that opens the next sentence for the person who was the subject before', () => {
    const found = chains(`
      Lena/_/NNP/3/nsubj
      Hale/_/NNP/1/flat
      resigned/resign/VBD/0/root

      The/_/DT/3/det
      Arvenian/_/JJ/3/amod
      lawmaker/_/NN/4/nsubj
      gave/give/VBD/0/root
      reasons/reason/NNS/4/obj`)
    expect(found).toEqual([['Lena Hale: first mention', 'The Arvenian lawmaker: epithet: lawmaker']])
  })
  it('leaves "it" alone where it stands for nothing, or for a thing', () => {
    const found = chains(`
      Arvenia/_/NNP/2/nsubj
      closed/close/VBD/0/root
      the/_/DT/4/det
      border/_/NN/2/obj

      It/_/PRP/2/nsubj
      seems/seem/VBZ/0/root
      that/_/IN/5/mark
      trade/_/NN/5/nsubj
      fell/fall/VBD/2/ccomp

      Traders/trader/NNS/2/nsubj
      crossed/cross/VBD/0/root
      it/_/PRP/2/obj`)
    expect(found).toEqual([])
  })
})
