import { expect, test } from 'vitest'
import { ActorKind, Certainty, Direction, EventType, LinkType, SpeechAct } from '../../../src/model/index.ts'
import { ACTOR_KINDS, CERTAINTIES, DIRECTIONS, EVENT_TYPES, LINK_TYPES, SPEECH_ACTS } from './choices.ts'

test.each([
  ['speech acts', SPEECH_ACTS, SpeechAct],
  ['event types', EVENT_TYPES, EventType],
  ['directions', DIRECTIONS, Direction],
  ['certainties', CERTAINTIES, Certainty],
  ['types of link', LINK_TYPES, LinkType],
  ['kinds of actor', ACTOR_KINDS, ActorKind],
])('the forms offer the %s that the model knows', (_, offered, { options }) => {
  expect([...offered].sort()).toEqual([...options].sort())
})
