import type { Arena } from '../net/arena.ts'
import type { Noise } from './encode.ts'
import type { Example } from './examples.ts'
import type { Network } from './network.ts'
import { learn } from './objective.ts'
import { shuffle } from './random.ts'

export interface Schedule {
  readonly epochs: number
  /** Words in a batch, about. */
  readonly batch: number
  readonly rate: number
  readonly noise: Noise
}

/** Trains in place: Adam with a short warm-up and a linear fall to nothing; `report` hears of each epoch. */
export function trainNetwork(
  arena: Arena,
  net: Network,
  examples: readonly Example[],
  schedule: Schedule,
  random: () => number,
  report: (epoch: number, loss: number) => void,
): void {
  const words = examples.reduce((sum, e) => sum + e.length, 0)
  const steps = Math.ceil((words * schedule.epochs) / schedule.batch)
  let step = 0
  for (let epoch = 1; epoch <= schedule.epochs; epoch++) {
    let loss = 0
    let batches = 0
    for (const batch of batchesOf(examples, schedule.batch, random)) {
      loss += learn(arena, net, batch, schedule.noise, random)
      step++
      batches++
      const rate = schedule.rate * Math.min(1, step / 200) * Math.max(0.02, 1 - step / steps)
      net.parameters.update(rate, 5)
    }
    report(epoch, loss / batches)
  }
}

/** Sentences in random order, cut into batches of about so many words. */
function* batchesOf(examples: readonly Example[], size: number, random: () => number): Generator<Example[]> {
  let batch: Example[] = []
  let words = 0
  for (const example of shuffle([...examples], random)) {
    batch.push(example)
    words += example.length
    if (words < size) continue
    yield batch
    batch = []
    words = 0
  }
  if (batch.length > 0) yield batch
}
