import { Arena } from '../net/arena.ts'
import { learnNames, makeNameNet, type NameExample, type NameNet, type NameWidths } from './name-network.ts'
import { Parameters } from './parameters.ts'
import { randomFrom, shuffle } from './random.ts'
import type { NameRecipe } from './train-names.ts'
import type { Vectors } from './vectors.ts'

/** A trained name tagger in the memory it was made in. */
export interface FittedNames {
  readonly arena: Arena
  readonly net: NameNet
}

const MEMORY = 300_000_000

/** Trains one name tagger from its seed: Adam, the rate falling to nothing; `report` hears of each epoch. */
export function fitNames(
  examples: readonly NameExample[],
  vectors: Vectors,
  shape: Omit<NameWidths, 'input' | 'hidden'>,
  recipe: Omit<NameRecipe, 'teachers'>,
  report: (epoch: number, loss: number) => void,
): FittedNames {
  const random = randomFrom(recipe.seed)
  const arena = new Arena(MEMORY)
  const parameters = new Parameters(arena, random)
  const net = makeNameNet(parameters, { ...shape, input: recipe.input, hidden: recipe.hidden })
  const steps = Math.ceil((examples.length / recipe.batch) * recipe.epochs)
  let step = 0
  for (let epoch = 1; epoch <= recipe.epochs; epoch++) {
    const order = shuffle([...examples], random)
    let loss = 0
    for (let i = 0; i < order.length; i += recipe.batch) {
      loss += learnNames(arena, net, vectors, order.slice(i, i + recipe.batch), recipe.dropout, random)
      parameters.update(recipe.rate * Math.max(0.02, 1 - step++ / steps), 5)
    }
    report(epoch, (loss * recipe.batch) / order.length)
  }
  return { arena, net }
}
