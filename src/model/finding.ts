import { z } from 'zod'

export const VerdictLabel = z.enum(['advanced', 'set back', 'conflicted', 'open'])
export type VerdictLabel = z.infer<typeof VerdictLabel>

export const Verdict = z.object({
  id: z.string(),
  kind: z.literal('verdict'),
  goalId: z.string(),
  label: VerdictLabel,
  /** Effects that help the goal, and effects that hurt it: kept as a pair, never summed (Tropos: Giorgini et al. 2002). */
  support: z.array(z.string()),
  denial: z.array(z.string()),
})
export type Verdict = z.infer<typeof Verdict>

export const Beneficiary = z.object({
  id: z.string(),
  kind: z.literal('beneficiary'),
  actorId: z.string(),
  gains: z.array(z.string()),
  losses: z.array(z.string()),
  /** The gains that the text itself names ("in the interest of"). */
  stated: z.array(z.string()),
})
export type Beneficiary = z.infer<typeof Beneficiary>

export const ContradictionScope = z.enum(['self', 'side', 'rival'])
export type ContradictionScope = z.infer<typeof ContradictionScope>
export const ContradictionBasis = z.enum(['say-say', 'say-do', 'goal-goal', 'goal-do', 'figure-figure', 'rival-cause'])
export type ContradictionBasis = z.infer<typeof ContradictionBasis>

export const Contradiction = z.object({
  id: z.string(),
  kind: z.literal('contradiction'),
  a: z.string(),
  b: z.string(),
  scope: ContradictionScope,
  basis: ContradictionBasis,
  /** One plain sentence for people. */
  why: z.string(),
})
export type Contradiction = z.infer<typeof Contradiction>

export const Alignment = z.object({ id: z.string(), kind: z.literal('alignment'), a: z.string(), b: z.string(), why: z.string() })
export type Alignment = z.infer<typeof Alignment>

export const BrokenPromise = z.object({ id: z.string(), kind: z.literal('broken-promise'), statementId: z.string(), why: z.string() })
export type BrokenPromise = z.infer<typeof BrokenPromise>

export const Backfire = z.object({
  id: z.string(),
  kind: z.literal('backfire'),
  eventId: z.string(),
  goals: z.array(z.string()),
  effects: z.array(z.string()),
  gainers: z.array(z.string()),
  /** Where a text says that all goals of the side were hurt: those of its goals that were only helped, or that the text excepts. */
  exceptions: z.array(z.string()).optional(),
  /** What the text itself excepts, in its words ("the early elections"). */
  excepted: z.array(z.string()).optional(),
})
export type Backfire = z.infer<typeof Backfire>

/** A thing that follows from entries, tied to the entries it follows from (codebook.md). */
export const Finding = z
  .discriminatedUnion('kind', [Verdict, Beneficiary, Contradiction, Alignment, BrokenPromise, Backfire])
  .meta({ id: 'Finding' })
export type Finding = z.infer<typeof Finding>
