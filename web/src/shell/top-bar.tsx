import { ActionIcon, Button, Kbd, Progress, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { AddTexts } from './add-texts.tsx'
import { Icon } from './icons.tsx'

/** The case, how much of it has been judged, search, adding texts, and light or dark. */
export function TopBar({ session }: { session: { caseName: string; progress: { judged: number; total: number } } | undefined }) {
  return (
    <header className="shell-top">
      <span className="case">{session?.caseName ?? 'Crosspurpose'}</span>
      {session && session.progress.total > 0 ? <Judged {...session.progress} /> : null}
      <Button className="push" variant="default" size="xs" leftSection={<Icon name="search" size={15} />} onClick={spotlight.open}>
        <span className="wide">
          Search <Kbd size="xs">Ctrl K</Kbd>
        </span>
      </Button>
      <AddTexts />
      <Scheme />
    </header>
  )
}

function Judged({ judged, total }: { judged: number; total: number }) {
  const share = Math.round((judged / total) * 100)
  return (
    <div className="wide small quiet judged">
      <Progress value={share} w={110} size="sm" aria-label={`${judged} of ${total} rows judged`} />
      <span>
        {judged.toLocaleString('en')} of {total.toLocaleString('en')} rows judged
      </span>
    </div>
  )
}

function Scheme() {
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light')
  const other = scheme === 'dark' ? 'light' : 'dark'
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={`Change to ${other} colours`} onClick={() => setColorScheme(other)}>
      <Icon name={scheme === 'dark' ? 'sun' : 'moon'} />
    </ActionIcon>
  )
}
