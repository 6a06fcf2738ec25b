import { z } from 'zod'

export const ActorKind = z.enum([
  'person',
  'state',
  'government',
  'organization',
  'armed-group',
  'alliance',
  'population',
  'media',
  'other',
])
export type ActorKind = z.infer<typeof ActorKind>

/** Somebody who acts or is acted upon; `actsFor` is the id of the actor whose side it is on (Trump acts for the United States). */
export const Actor = z.object({
  id: z.string(),
  name: z.string(),
  kind: ActorKind,
  aliases: z.array(z.string()),
  actsFor: z.string().optional(),
})
export type Actor = z.infer<typeof Actor>
