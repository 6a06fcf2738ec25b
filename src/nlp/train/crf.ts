/** Scores of a linear-chain conditional random field (Lafferty et al. 2001) over `tags` tags: `values[a · tags + b]` for b after a; the row after the last is a sentence's start. */
export interface Transitions {
  readonly values: Float32Array
  readonly gradient: Float32Array
}

/**
 * Negative log-likelihood of a sentence's tags given its scores (rows `from` on of `logits`, `cols` wide). Its gradient, times `weight`,
 * takes the scores' place and is added to the transitions' gradient.
 */
export function crfLoss(
  logits: Float32Array,
  from: number,
  cols: number,
  gold: readonly number[],
  tags: number,
  { values, gradient }: Transitions,
  weight: number,
): number {
  const n = gold.length
  const forth = new Float64Array(n * tags)
  const back = new Float64Array(n * tags)
  const sums = new Float64Array(tags)
  const score = (t: number, b: number) => logits[(from + t) * cols + b]!
  for (let b = 0; b < tags; b++) forth[b] = values[tags * tags + b]! + score(0, b)
  for (let t = 1; t < n; t++)
    for (let b = 0; b < tags; b++) {
      for (let a = 0; a < tags; a++) sums[a] = forth[(t - 1) * tags + a]! + values[a * tags + b]!
      forth[t * tags + b] = logSum(sums) + score(t, b)
    }
  for (let t = n - 2; t >= 0; t--)
    for (let a = 0; a < tags; a++) {
      for (let b = 0; b < tags; b++) sums[b] = back[(t + 1) * tags + b]! + values[a * tags + b]! + score(t + 1, b)
      back[t * tags + a] = logSum(sums)
    }
  const all = logSum(forth.subarray((n - 1) * tags))
  let loss = all
  for (let t = 0; t < n; t++) {
    const before = t === 0 ? tags : gold[t - 1]!
    loss -= values[before * tags + gold[t]!]! + score(t, gold[t]!)
    gradient[before * tags + gold[t]!] = gradient[before * tags + gold[t]!]! - weight
    if (t === 0)
      for (let b = 0; b < tags; b++) gradient[tags * tags + b] = gradient[tags * tags + b]! + weight * Math.exp(forth[b]! + back[b]! - all)
    else
      for (let a = 0; a < tags; a++)
        for (let b = 0; b < tags; b++)
          gradient[a * tags + b] =
            gradient[a * tags + b]! +
            weight * Math.exp(forth[(t - 1) * tags + a]! + values[a * tags + b]! + score(t, b) + back[t * tags + b]! - all)
  }
  for (let t = 0; t < n; t++)
    for (let b = 0; b < tags; b++)
      logits[(from + t) * cols + b] = weight * (Math.exp(forth[t * tags + b]! + back[t * tags + b]! - all) - (gold[t] === b ? 1 : 0))
  return loss
}

function logSum(values: Float64Array): number {
  let top = -Infinity
  for (let i = 0; i < values.length; i++) if (values[i]! > top) top = values[i]!
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += Math.exp(values[i]! - top)
  return top + Math.log(sum)
}
