import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Decision } from '../../../src/api/index.ts'
import { Changes } from '../evidence/changes.tsx'
import { ApiProblem, api, ask } from './client.ts'

const channel = new BroadcastChannel('crosspurpose')

/** The case as this tab's own last decision left it: what that changed has been asked for already. */
let ownRevision = ''

let queueAsked: Promise<void> = Promise.resolve()

/** Waits until the queue is as the last decision left it. */
export const untilQueueIsFresh = (): Promise<void> => queueAsked

const ACTS: Readonly<Record<Decision['act'], string>> = {
  accept: 'Accepted',
  reject: 'Rejected',
  edit: 'Edited',
  add: 'Added',
  'add-actor': 'Actor added',
  'merge-actors': 'Actors merged',
  'split-actor': 'Actor split',
  'grade-source': 'Source graded',
  'grade-entry': 'Item graded',
  'judge-pair': 'Verdict recorded',
  undo: 'Undone',
}

/** Records a decision; what it changed in the findings is shown, and every page and tab asks anew. */
export function useDecide() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (decision: Decision) => ask(api.judgements.$post({ json: { decision } })),
    onSuccess: ({ judgement, changes, revision }) => {
      notifications.clean()
      notifications.show({
        title: ACTS[judgement.decision.act],
        message: changes.length > 0 ? <Changes changes={changes} most={4} /> : 'No finding changed.',
        autoClose: changes.length > 0 ? 8000 : 2500,
        withBorder: true,
      })
      ownRevision = revision
      channel.postMessage('changed')
      queueAsked = client.invalidateQueries({ queryKey: ['queue'] })
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'queue' })
    },
    onError: showProblem,
  })
}

/** Shows an error as the API tells it, with what to do. */
export function showProblem(error: Error): void {
  const remedy = error instanceof ApiProblem ? error.remedy : 'Reload the page.'
  notifications.show({ color: 'red', title: error.message, message: remedy, withBorder: true, autoClose: 10_000 })
}

/** Asks everything anew when another tab, or another process (seen by the session's revision), has changed the case. */
export function useFollowOthers(revision: string | undefined): void {
  const client = useQueryClient()
  useEffect(() => {
    const listen = () => void client.invalidateQueries({ queryKey: ['session'] })
    channel.addEventListener('message', listen)
    return () => channel.removeEventListener('message', listen)
  }, [client])
  // A new revision is the reason to ask anew
  useEffect(() => {
    if (revision !== ownRevision) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  }, [client, revision])
}
