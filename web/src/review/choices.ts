/** The codebook's closed lists, as the forms offer them. */
export const SPEECH_ACTS = [
  'assert',
  'announce',
  'promise',
  'threaten',
  'demand',
  'deny',
  'accuse',
  'justify',
  'praise',
  'warn',
  'agree',
  'refuse',
  'ask',
]
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
]
export const DIRECTIONS = ['achieve', 'maintain', 'avoid', 'cease', 'increase', 'reduce']
export const CERTAINTIES = ['certain', 'probable', 'possible', 'conditional']
export const PHASES = ['past', 'present', 'future']
export const LINK_TYPES = ['causes', 'responds', 'purpose', 'condition', 'about']
export const ACTOR_KINDS = ['person', 'state', 'government', 'organization', 'armed-group', 'alliance', 'population', 'media', 'other']
