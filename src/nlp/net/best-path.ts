/** Scores of tags following each other: `values[a · count + b]` for b after a; the row after the last is a sentence's start. */
export interface TagOrder {
  readonly count: number
  readonly values: Float64Array
}

const FORBIDDEN = -1e6

/** The order of `B-`/`I-`/`O` tags: learnt scores, where an `I-` tag can only go on with a name of its own type. */
export function orderTags(tags: readonly string[], learnt: Float32Array): TagOrder {
  const values = Float64Array.from(learnt)
  ;[...tags, 'O'].forEach((a, i) => {
    tags.forEach((b, j) => {
      if (b.startsWith('I-') && a.slice(2) !== b.slice(2)) values[i * tags.length + j] = FORBIDDEN
    })
  })
  return { count: tags.length, values }
}

/** The best sequence of tags for rows `from` to `to` of scores, `cols` wide (Viterbi 1967). */
export function bestPath(scores: Float32Array, cols: number, from: number, to: number, { count, values }: TagOrder): Int32Array {
  const back = new Int32Array((to - from) * count)
  let before = values.slice(count * count)
  let now = new Float64Array(count)
  for (let t = from; t < to; t++) {
    for (let b = 0; b < count; b++) {
      let best = t === from ? b : 0
      let top = t === from ? before[b]! : before[0]! + values[b]!
      for (let a = 1; a < count && t > from; a++) {
        const sum = before[a]! + values[a * count + b]!
        if (sum <= top) continue
        top = sum
        best = a
      }
      now[b] = top + scores[t * cols + b]!
      back[(t - from) * count + b] = best
    }
    ;[before, now] = [now, before]
  }
  const path = new Int32Array(to - from)
  let tag = before.indexOf(Math.max(...before))
  for (let i = to - from - 1; i >= 0; i--) {
    path[i] = tag
    tag = back[i * count + tag]!
  }
  return path
}
