import { bestPath, orderTags } from '../net/best-path.ts'
import type { FittedNames } from './fit-names.ts'
import { NAME_TAGS } from './name-data.ts'
import { type NameExample, passNames } from './name-network.ts'
import type { Vectors } from './vectors.ts'

const BATCH = 24
const TAGS = NAME_TAGS.length

/** The tags that networks give to sentences when their scores are added up. */
export function tagTogether(teachers: readonly FittedNames[], vectors: Vectors, examples: readonly NameExample[]): number[][] {
  const sums = examples.map(({ tags }) => new Float32Array(tags.length * TAGS))
  const transitions = new Float32Array((TAGS + 1) * TAGS)
  for (const teacher of teachers) {
    teacher.net.transitions.value.data.forEach((value, i) => {
      transitions[i] = transitions[i]! + value
    })
    for (let from = 0; from < examples.length; from += BATCH)
      addScores(teacher, vectors, examples.slice(from, from + BATCH), sums.slice(from))
  }
  const order = orderTags(NAME_TAGS, transitions)
  return sums.map((scores) => [...bestPath(scores, TAGS, 0, scores.length / TAGS, order)])
}

function addScores({ arena, net }: FittedNames, vectors: Vectors, batch: readonly NameExample[], sums: readonly Float32Array[]): void {
  const mark = arena.mark()
  const { starts, logits } = passNames(arena, net, vectors, batch, 0, () => 0)
  batch.forEach(({ tags }, s) => {
    const into = sums[s]!
    for (let t = 0; t < tags.length; t++)
      for (let b = 0; b < TAGS; b++) into[t * TAGS + b] = into[t * TAGS + b]! + logits.data[(starts[s]! + t) * logits.cols + b]!
  })
  arena.release(mark)
}
