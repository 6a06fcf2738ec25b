import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { isTyping } from '../lib/keys.ts'
import { goalsQuery, textsQuery } from '../lib/queries.ts'
import { sayCount, sayDate, sayWho, VERDICTS } from '../lib/words.ts'
import { downloadGold } from './download-gold.ts'
import { PLACES } from './menu.tsx'

/** The command palette (Ctrl K): pages, texts, goals and commands; and `g` then a letter for the pages. */
export function Palette() {
  const navigate = useNavigate()
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light')
  const [asked, setAsked] = useState(false)
  useJumpKeys((to) => void navigate({ to }))
  const { data: texts = [] } = useQuery({ ...textsQuery, enabled: asked })
  const { data: goals } = useQuery({ ...goalsQuery, enabled: asked })
  const commands: SpotlightActionData[] = [
    ...PLACES.map(({ to, label, key }) => ({
      id: `go ${to}`,
      label,
      description: `g ${key}`,
      group: 'Pages',
      onClick: () => void navigate({ to }),
    })),
    {
      id: 'scheme',
      label: 'Light or dark colours',
      group: 'Commands',
      onClick: () => setColorScheme(scheme === 'dark' ? 'light' : 'dark'),
    },
    { id: 'gold', label: 'Export judged rows as gold', group: 'Commands', onClick: () => void downloadGold() },
    ...texts.map(({ id, number, title, publishedAt }) => ({
      id: `text ${id}`,
      label: `${number}. ${title}`,
      description: sayDate(publishedAt),
      group: 'Texts',
      onClick: () => void navigate({ to: '/review', search: { text: id } }),
    })),
    ...(goals?.items ?? []).map(({ goalId, holders, content, label }) => ({
      id: `goal ${goalId}`,
      label: `${VERDICTS[label].mark} ${content}`,
      description: sayWho(holders),
      group: 'Goals on the map',
      onClick: () => void navigate({ to: '/map', search: { goal: goalId } }),
    })),
  ]
  return (
    <Spotlight
      actions={groupsOf(commands)}
      shortcut={['mod + K', '/']}
      limit={12}
      highlightQuery
      attributes={{ content: { 'aria-label': 'Search and commands' } }}
      scrollable
      nothingFound={`Nothing of that name among ${sayCount(texts.length, 'text')}`}
      onSpotlightOpen={() => setAsked(true)}
      searchProps={{ placeholder: 'A page, text, goal or command', 'aria-label': 'Search and commands' }}
    />
  )
}

function groupsOf(commands: readonly SpotlightActionData[]) {
  const groups = Map.groupBy(commands, (command) => String(command.group))
  return [...groups].map(([group, actions]) => ({ group, actions }))
}

/** `g` and then the page's letter. */
function useJumpKeys(jump: (to: (typeof PLACES)[number]['to']) => void): void {
  const [waiting, setWaiting] = useState(false)
  useEffect(() => {
    const listen = (press: KeyboardEvent) => {
      if (isTyping(press) || press.ctrlKey || press.metaKey || press.altKey) return
      if (waiting) {
        setWaiting(false)
        const place = PLACES.find(({ key }) => key === press.key)
        if (!place) return
        press.preventDefault()
        press.stopImmediatePropagation()
        jump(place.to)
      } else if (press.key === 'g') setWaiting(true)
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [waiting, jump])
}
