import type { NetShape } from './network.ts'
import type { NameRecipe } from './train-names.ts'
import type { Schedule } from './train-network.ts'

/** How the committed model is trained. */
export const RECIPE = {
  seed: 20260101,
  shape: { input: 128, hidden: 192, layers: 3, tagLayer: 2, arc: 128, label: 96 } satisfies NetShape,
  /** Rounds, each with its own fall of the learning rate; the later ones start from what is there. */
  rounds: [{ epochs: 15, batch: 500, rate: 0.002, noise: { word: 0.25, input: 0.25, layer: 0.33 } }] satisfies Schedule[],
  /** Share of sentences trained a second time in the dress of headlines. */
  varied: 0.05,
  /** Words with rows of their own in the model. */
  words: 40000,
  names: {
    seed: 7,
    input: 64,
    hidden: 64,
    epochs: 8,
    batch: 24,
    rate: 0.003,
    dropout: 0.4,
    teachers: { count: 2, input: 64, hidden: 64, weight: 0.5 },
  } satisfies NameRecipe,
  /** Words of news that name teachers tag. */
  unmarkedWords: 120_000,
  /** How much a sentence of each source counts when names are trained. */
  nameWeights: { universal: 1, wikigold: 1, gum: 0.5 },
}
