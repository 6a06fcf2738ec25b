import { describe, expect, it } from 'vitest'
import { docFromParse } from '../../../test/support/parse.ts'
import { buildRegistry } from '../../codebook/actors.ts'
import { type ActorsFile, ActorsFile as File, type StateRow } from '../../codebook/actors-schema.ts'
import { loadClauseWords } from '../../codebook/clauses.ts'
import { loadActorWords } from '../../codebook/groups.ts'
import type { Codebook } from '../../codebook/index.ts'
import type { Doc } from '../../model/index.ts'
import { findChains } from '../../nlp/coreference/coreference.ts'
import { readClauses } from '../clauses/clauses.ts'
import type { ActorTable } from '../reading.ts'
import { readActors } from './actors.ts'

const state = (id: string, name: string, adjective: string, people: string, capital: string): StateRow => ({
  id,
  name,
  names: [],
  adjectives: [adjective],
  people: [people],
  nationals: [],
  capitals: [capital],
})
const persons: ActorsFile = File.parse({
  kind: 'person',
  actors: [
    { name: 'Mara Velt', for: 'arvenia', names: ['Velt'], roles: ['president 2019-01-01..2023-01-01'], gender: 'feminine' },
    { name: 'Otto Karim', for: 'arvenia', roles: ['defense secretary 2019-01-01..2023-01-01'] },
    { name: 'Lena Sorn', for: 'belmor', roles: ['vice president 2019-01-01..2023-01-01'] },
  ],
})
const registry = buildRegistry(
  [state('arvenia', 'Arvenia', 'Arvenian', 'Arvenians', 'Arvo'), state('belmor', 'Belmor', 'Belmorian', 'Belmorians', 'Bel')],
  [persons],
)
const codebook = { registry, actorWords: loadActorWords() } as Codebook
const words = loadClauseWords()

/** The table of a hand-built parse, and its answer for the word that is written so (the n-th time). */
function read(parse: string, publishedAt: string | null = '2020-05-01') {
  const doc = docFromParse(parse)
  const dated: Doc = { ...doc, source: { ...doc.source, publishedAt } }
  dated.chains = findChains(dated, codebook)
  const table: ActorTable = readActors(dated, readClauses(dated, words), codebook)
  const who = (text: string, speakers: readonly string[] = [], n = 0): string[] =>
    table.resolve(dated.tokens.filter((t) => t.text === text)[n]!.i, speakers).ids.map((id) => table.byId(id).name)
  return { doc: dated, table, who }
}

describe('homelands', () => {
  it('takes "her country" for the state of the one who says so', () => {
    const { who } = read(`
      Velt/_/NNP/2/nsubj
      said/say/VBD/0/root
      her/_/PRP$/4/nmod:poss
      country/_/NN/6/nsubj
      would/_/MD/6/aux
      wait/_/VB/2/ccomp`)
    expect(who('country')).toEqual(['Arvenia'])
  })
})

describe('names', () => {
  it('takes a state, its people, its adjective and its acting capital for one', () => {
    const { who } = read(`
      Arvenia/_/NNP/2/nsubj
      warned/warn/VBD/0/root
      Bel/_/NNP/2/obj

      Belmorians/_/NNPS/2/nsubj
      feared/fear/VBD/0/root
      Arvenian/_/JJ/4/amod
      troops/troop/NNS/2/obj`)
    expect([who('Arvenia'), who('Arvenian'), who('Bel'), who('Belmorians')]).toEqual([['Arvenia'], ['Arvenia'], ['Belmor'], ['Belmor']])
  })
  it('takes a capital behind a word of place for a place', () => {
    const { who } = read(`
      Velt/_/NNP/2/nsubj
      spoke/speak/VBD/0/root
      in/_/IN/4/case
      Bel/_/NNP/2/obl`)
    expect(who('Bel')).toEqual([])
    expect(who('Velt')).toEqual(['Mara Velt'])
  })
  it('reads title, apposition and a misspelt name as one actor, and suggests the registered name', () => {
    const { table, who } = read(`
      Arvenian/_/JJ/3/amod
      Defense/_/NNP/3/compound
      Secretary/_/NNP/8/nsubj
      ,/_/,/5/punct
      Oto/_/NNP/3/appos
      Kareem/_/NNP/5/flat
      ,/_/,/5/punct
      resigned/resign/VBD/0/root`)
    expect(who('Secretary')).toEqual(['Oto Kareem'])
    expect(who('Oto')).toEqual(['Oto Kareem'])
    const actor = table.actors.find((a) => a.name === 'Oto Kareem')!
    expect(actor.aliases).toContain('Otto Karim')
    expect(table.sideOf(actor.id).map((id) => table.byId(id).name)).toEqual(['Oto Kareem', 'Arvenia'])
  })
  it('gives a registered actor the same id in every text', () => {
    const id = (text: string) => {
      const { table, doc } = read(text)
      return table.resolve(doc.tokens[0]!.i).ids
    }
    expect(id('Velt/_/NNP/2/nsubj\nspoke/speak/VBD/0/root')).toEqual(id('Mara/_/NNP/3/nsubj\nVelt/_/NNP/1/flat\nleft/leave/VBD/0/root'))
  })
})

describe('groups and institutions', () => {
  it('lets an institution act for its state, under any of its nouns', () => {
    const { table, who } = read(`
      Arvenian/_/JJ/2/amod
      troops/troop/NNS/3/nsubj
      crossed/cross/VBD/0/root
      the/_/DT/5/det
      river/_/NN/3/obj

      The/_/DT/3/det
      Arvenian/_/JJ/3/amod
      army/_/NN/4/nsubj
      denied/deny/VBD/0/root
      it/_/PRP/4/obj`)
    expect(who('troops')).toEqual(who('army'))
    const army = table.actors.find((a) => a.aliases.includes('Arvenian army'))!
    expect(army).toMatchObject({ name: 'Arvenian troops', kind: 'government' })
    expect(table.byId(army.actsFor!).name).toBe('Arvenia')
  })
  it("keeps the administration of a leader apart, acting for the leader's state", () => {
    const { table, who } = read(`
      The/_/DT/3/det
      Velt/_/NNP/3/compound
      administration/_/NN/4/nsubj
      agreed/agree/VBD/0/root`)
    expect(who('administration')).toEqual(['Velt administration'])
    const found = table.actors.find((a) => a.name === 'Velt administration')!
    expect(table.byId(found.actsFor!).name).toBe('Arvenia')
  })
  it('lets a spokesman act for the body that he speaks for', () => {
    const { table, who } = read(`
      A/_/DT/2/det
      spokesman/_/NN/6/nsubj
      for/_/IN/5/case
      the/_/DT/5/det
      army/_/NN/2/nmod
      resigned/resign/VBD/0/root`)
    expect(who('spokesman')).toEqual(['spokesman'])
    const spokesman = table.actors.find((a) => a.name === 'spokesman')!
    expect(table.byId(spokesman.actsFor!).name).toBe('army')
  })
  it('keeps two ministries apart by what stands behind them', () => {
    const { who } = read(`
      The/_/DT/2/det
      ministry/_/NN/5/nsubj
      of/_/IN/4/case
      health/_/NN/2/nmod
      resisted/resist/VBD/0/root

      The/_/DT/2/det
      ministry/_/NN/6/nsubj
      of/_/IN/5/case
      the/_/DT/5/det
      interior/_/NN/2/nmod
      agreed/agree/VBD/0/root`)
    expect(who('ministry')).toEqual(['ministry of health'])
    expect(who('ministry', [], 1)).toEqual(['ministry of the interior'])
  })
  it('takes officials of several states for those states', () => {
    const adjectives = read(`
      Arvenian/_/JJ/4/amod
      and/_/CC/3/cc
      Belmorian/_/JJ/1/conj
      officials/official/NNS/5/nsubj
      met/meet/VBD/0/root`)
    expect(adjectives.who('officials')).toEqual(['Arvenia', 'Belmor'])
    const names = read(`
      Leaders/leader/NNS/6/nsubj
      of/_/IN/3/case
      Arvenia/_/NNP/1/nmod
      and/_/CC/5/cc
      Belmor/_/NNP/1/conj
      met/meet/VBD/0/root`)
    expect(names.who('Leaders')).toEqual(['Arvenia'])
  })
  it('keeps officials of one state apart from it', () => {
    const { who } = read(`
      Arvenian/_/JJ/2/amod
      officials/official/NNS/3/nsubj
      met/meet/VBD/0/root`)
    expect(who('officials')).toEqual(['Arvenian officials'])
  })
  it('looks through words that count', () => {
    const { who } = read(`
      Thousands/thousand/NNS/4/nsubj
      of/_/IN/3/case
      protesters/protester/NNS/1/nmod
      marched/march/VBD/0/root`)
    expect(who('Thousands')).toEqual(['protesters'])
  })
  it('makes no actor of a mass noun or a thing', () => {
    const { who } = read(`
      Justice/justice/NN/2/nsubj
      takes/take/VBZ/0/root
      time/_/NN/2/obj`)
    expect([who('Justice'), who('time')]).toEqual([[], []])
  })
})

describe('pronouns', () => {
  const turn = `
    We/_/PRP/4/nsubj
    and/_/CC/3/cc
    I/_/PRP/1/conj
    agree/_/VBP/0/root`
  it('gives I to the speaker and we to the speaker and the side', () => {
    const { table, who } = read(`Velt/_/NNP/2/nsubj\nspoke/speak/VBD/0/root\n\n${turn}`)
    const speaker = table.resolve(0).ids
    expect(who('I', speaker)).toEqual(['Mara Velt'])
    expect(who('We', speaker)).toEqual(['Mara Velt', 'Arvenia'])
    expect(who('I')).toEqual([])
  })
})
