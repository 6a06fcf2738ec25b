import { Button, Group, Modal, Progress, Tabs, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { sayCount } from '../lib/words.ts'
import { DropZone } from './drop-zone.tsx'
import { Icon } from './icons.tsx'
import { type Reading, useReading } from './use-reading.ts'

/** The button that opens the form for adding texts; while texts are read it shows how far that is. */
export function AddTexts() {
  const [open, setOpen] = useState(false)
  const client = useQueryClient()
  const reading = useReading(() => void client.invalidateQueries())
  const { job } = reading
  const busy = job?.state === 'reading'
  return (
    <>
      <Button size="xs" leftSection={<Icon name="plus" size={15} />} onClick={() => setOpen(true)}>
        <span className="wide">{busy ? `Reading ${job.done} of ${job.all}` : 'Add texts'}</span>
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title="Add texts to the case" size="lg" centered>
        {job ? <ReadingState reading={reading} /> : <AddForm reading={reading} />}
      </Modal>
    </>
  )
}

/** Drop zone and paste box. */
export function AddForm({ reading, extra }: { reading: Reading; extra?: ReactNode }) {
  const [text, setText] = useState('')
  const [title, setTitle] = useState('')
  const [published, setPublished] = useState('')
  const paste = () => void reading.start([{ name: 'pasted.txt', text, title: title || 'Pasted text', ...(published ? { published } : {}) }])
  return (
    <Tabs defaultValue="files" keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="files">Files or a folder</Tabs.Tab>
        <Tabs.Tab value="paste">Paste</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="files">
        <DropZone onFiles={(uploads) => void reading.start(uploads)} />
        {extra}
      </Tabs.Panel>
      <Tabs.Panel value="paste">
        <Textarea
          label="Text"
          placeholder="Paste an article, a transcript or a page"
          autosize
          minRows={7}
          maxRows={16}
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
          data-autofocus
        />
        <Group grow mt="sm">
          <TextInput label="Title" value={title} onChange={(e) => setTitle(e.currentTarget.value)} />
          <TextInput label="Published" type="date" value={published} onChange={(e) => setPublished(e.currentTarget.value)} />
        </Group>
        <Button mt="md" onClick={paste} disabled={text.trim() === ''}>
          Read this text
        </Button>
      </Tabs.Panel>
    </Tabs>
  )
}

/** How far reading is, what could not be read, and the way to stop it. */
export function ReadingState({ reading }: { reading: Reading }) {
  const { job } = reading
  if (!job) return null
  const busy = job.state === 'reading'
  const ends = {
    reading: '',
    done: 'All read.',
    stopped: `Stopped; ${sayCount(job.done, 'text')} read and kept.`,
    broken: 'Reading broke off; what was read is kept.',
  }
  return (
    <div aria-live="polite">
      <Progress
        value={(job.done / Math.max(1, job.all)) * 100}
        animated={busy}
        aria-label={`${job.done} of ${job.all} texts read`}
        mb="sm"
      />
      <p>
        {busy ? `Reading ${job.name}` : ends[job.state]}{' '}
        <span className="quiet">
          {job.done} of {job.all}
        </span>
      </p>
      {job.failed.map(({ name, message, remedy }) => (
        <p key={name} className="small">
          <strong>{message}</strong> <span className="quiet">{remedy}</span>
        </p>
      ))}
      {busy ? (
        <Button variant="default" size="xs" onClick={() => void reading.stop()}>
          Stop reading
        </Button>
      ) : (
        <Button size="xs" onClick={reading.clear}>
          {job.failed.length > 0 ? 'Add others' : 'Add more'}
        </Button>
      )}
    </div>
  )
}
