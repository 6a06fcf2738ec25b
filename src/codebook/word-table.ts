import { z } from 'zod'

/** A table from words to values that holds no words but its own: looked up in it, `constructor` is as unknown as any other. */
export const wordTable = <V extends z.ZodType>(value: V) =>
  z.record(z.string(), value).transform((table): typeof table => Object.assign(Object.create(null), table))
