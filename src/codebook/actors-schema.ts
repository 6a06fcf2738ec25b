import { z } from 'zod'
import { ActorKind } from '../model/index.ts'

const names = z.array(z.string().min(1)).default([])

/** A state: adjectives stand before nouns (American forces), people are its plural names, capitals stand for it when they act. */
export const StateRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  names,
  adjectives: names,
  people: names,
  nationals: names,
  capitals: names,
})
export type StateRow = z.infer<typeof StateRow>
export const StatesFile = z.array(StateRow)

/** A role held for a time: `foreign minister 2019-07-01..2021-03-31`, either end open. */
export interface Role {
  readonly title: string
  readonly from: string | null
  readonly to: string | null
}

const RoleText = z.string().transform((text, context): Role => {
  const match = /^(.*?)(?: (\d{4}(?:-\d\d){0,2})?\.\.(\d{4}(?:-\d\d){0,2})?)?$/.exec(text)
  if (match?.[1] && !match[1].includes('..')) return { title: match[1].toLowerCase(), from: match[2] ?? null, to: match[3] ?? null }
  context.addIssue(`write a role as: title 2019-07-01..2021-03-31, not ${text}`)
  return z.NEVER
})

/** Any other actor; `for` is the id of the actor whose side it is on, `seats` are places that stand for it (the Kremlin). */
export const ActorRow = z.strictObject({
  id: z.string().optional(),
  name: z.string().min(1),
  kind: ActorKind.optional(),
  names,
  for: z.string().optional(),
  roles: z.array(RoleText).default([]),
  /** The class of groups.yaml whose only holder it is for its state: the US military is the military of the United States. */
  class: z.string().optional(),
  gender: z.enum(['masculine', 'feminine']).optional(),
})
export type ActorRow = z.infer<typeof ActorRow>

/** A file of actors: `kind`, `for` and `gender` hold for each row that does not say otherwise. */
export const ActorsFile = z.strictObject({
  kind: ActorKind,
  for: z.string().optional(),
  gender: z.enum(['masculine', 'feminine']).optional(),
  actors: z.array(ActorRow),
})
export type ActorsFile = z.infer<typeof ActorsFile>
