import type { ClauseWords } from '../codebook/clauses.ts'
import type { Doc } from '../model/doc.ts'
import { findChains } from './coreference/coreference.ts'
import { mendAcronyms } from './mend-acronyms.ts'
import { mendCharges } from './mend-charges.ts'
import { mendConjuncts } from './mend-conjuncts.ts'
import { mendCounts } from './mend-counts.ts'
import { mendDays } from './mend-days.ts'
import { mendDeeds } from './mend-deeds.ts'
import { mendFronted } from './mend-fronted.ts'
import { mendFrontedReports } from './mend-fronted-reports.ts'
import { mendGerunds } from './mend-gerunds.ts'
import { mendInfinitives } from './mend-infinitives.ts'
import { mendInverted } from './mend-inverted.ts'
import { mendLateObjects } from './mend-late-objects.ts'
import { mendNames } from './mend-names.ts'
import { mendNouns } from './mend-nouns.ts'
import { mendPerfects } from './mend-perfects.ts'
import { mendPhrases } from './mend-phrases.ts'
import { mendPresent } from './mend-present.ts'
import { mendReports } from './mend-reports.ts'
import { mendRoots } from './mend-roots.ts'
import { mendSubjects } from './mend-subjects.ts'
import { mendTexts } from './mend-texts.ts'
import { mendVerbless } from './mend-verbless.ts'
import { mendVerbs } from './mend-verbs.ts'
import { joinPipes } from './pipeline.ts'
import { findQuotations } from './quotations.ts'
import { retypeNames } from './retype-names.ts'

/** What the layers know of the world and of grammar. */
type Knowledge = Parameters<typeof findChains>[1] & {
  readonly clauses: Pick<ClauseWords, 'intending' | 'temporal' | 'spells' | 'dating' | 'texts' | 'charging'>
  readonly figures: Parameters<typeof mendCounts>[1]
}

/** Slips of the parse put right, one after the other. */
const MENDS = [
  mendNames,
  mendDays,
  mendRoots,
  mendVerbless,
  mendPresent,
  mendSubjects,
  mendVerbs,
  mendFronted,
  mendFrontedReports,
  mendInverted,
  mendConjuncts,
  mendDeeds,
  mendReports,
  mendCharges,
  mendNouns,
  mendGerunds,
  mendInfinitives,
  mendPhrases,
  mendLateObjects,
  mendTexts,
  mendPerfects,
  mendAcronyms,
]

/** Adds to a parsed text the layers that rest on the tree and on the actor registry: whole names, quotations, then coreference chains; changes and returns it. */
export function addLayers(doc: Doc, knowledge: Knowledge): Doc {
  return joinPipes(
    [
      {
        // the registry and the tree tell a text's actors more surely than the tagger's types do: with these, 12 of 44 renamings of the
        // metamorphic bench changed what was coded, without them 4
        name: 'names set aside',
        needs: ['mentions'],
        adds: [],
        run: (d) => {
          d.mentions = []
        },
      },
      {
        name: 'whole names',
        needs: ['trees', 'mentions'],
        adds: [],
        run: (d) => {
          mendCounts(d, knowledge.figures)
          for (const mend of MENDS) mend(d, knowledge.clauses)
        },
      },
      {
        name: 'known names',
        needs: ['mentions'],
        adds: [],
        run: (d) => {
          retypeNames(d, knowledge)
        },
      },
      {
        name: 'quotations',
        needs: ['tokens'],
        adds: ['quotations'],
        run: (d) => {
          d.quotations = findQuotations(d)
        },
      },
      {
        name: 'chains',
        needs: ['tags', 'lemmas', 'trees', 'mentions', 'quotations'],
        adds: ['chains'],
        run: (d) => {
          d.chains = findChains(d, knowledge)
        },
      },
    ],
    ['tokens', 'sentences', 'tags', 'lemmas', 'trees', 'mentions'],
  )(doc)
}
