import type { Abbreviations } from '../../codebook/abbreviations.ts'
import type { Doc } from '../../model/doc.ts'
import type { Section } from '../model-file.ts'
import { Arena } from '../net/arena.ts'
import { varySentences } from './augment.ts'
import { buildSections } from './build-model.ts'
import { takeInventory, toExamples } from './examples.ts'
import type { Inflection } from './inflect.ts'
import { makeNetwork, type NetShape, type Network } from './network.ts'
import { scoreExamples } from './predict.ts'
import { randomFrom } from './random.ts'
import type { RECIPE } from './recipe.ts'
import { type Schedule, trainNetwork } from './train-network.ts'
import type { Vectors } from './vectors.ts'

/** What a model is trained with. */
export interface TrainingData {
  readonly train: readonly Doc[]
  readonly dev: readonly Doc[]
  readonly vectors: Vectors
  readonly abbreviations: Abbreviations
  readonly inflections: readonly Inflection[]
}
/** Scores in percent on the development set, gold tokens. */
export interface EpochReport {
  readonly round: number
  readonly epoch: number
  readonly loss: number
  readonly dev: { tags: number; uas: number; las: number } | null
}

/** The part of a recipe that concerns tagger and parser. */
export type ParserRecipe = Pick<typeof RECIPE, 'seed' | 'varied'> & { readonly shape: NetShape; readonly rounds: readonly Schedule[] }

const MEMORY = 1_000_000_000

/** Trains the machine's core after the recipe and gives the sections of its model file. Same data, same recipe: same bytes. */
export function trainModel(
  data: TrainingData,
  recipe: ParserRecipe & { readonly words: number },
  report: (epoch: EpochReport) => void,
): Record<string, Section> {
  const net = trainParser(data, recipe, report)
  return buildSections(data.train, net, data.vectors, recipe.words, data)
}

/** Trains tagger and parser. */
export function trainParser(
  data: Pick<TrainingData, 'train' | 'dev' | 'vectors'>,
  recipe: ParserRecipe,
  report: (epoch: EpochReport) => void,
): Network {
  const random = randomFrom(recipe.seed)
  const inventory = takeInventory(data.train)
  const varied = varySentences(data.train, recipe.varied, random)
  const examples = toExamples([...data.train, ...varied], inventory, data.vectors)
  const dev = toExamples(data.dev, inventory, data.vectors)
  const arena = new Arena(MEMORY)
  const net = makeNetwork(arena, recipe.shape, inventory, data.vectors, random)
  recipe.rounds.forEach((schedule, round) => {
    net.parameters.restart()
    trainNetwork(arena, net, examples, schedule, round === 0 ? random : randomFrom(recipe.seed + round), (epoch, loss) => {
      const due = epoch % 3 === 0 || epoch >= schedule.epochs - 1
      report({ round: round + 1, epoch, loss, dev: due ? scoreExamples(arena, net, dev) : null })
    })
  })
  return net
}
