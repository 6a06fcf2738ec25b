import { Button, Group } from '@mantine/core'
import { useRef, useState } from 'react'
import type { NewText } from './use-reading.ts'

const READABLE = /\.(txt|text|md|markdown|html?|xhtml)$/i

/** A place to drop files and folders, with buttons for those who do not drag. Files that are no texts are left out and counted. */
export function DropZone({ onFiles }: { onFiles: (texts: readonly NewText[]) => void }) {
  const [over, setOver] = useState(false)
  const [skipped, setSkipped] = useState(0)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = async (given: readonly File[]) => {
    const texts = given.filter(({ name }) => READABLE.test(name))
    setSkipped(given.length - texts.length)
    if (texts.length > 0) onFiles(await Promise.all(texts.map(async (file) => ({ name: file.name, text: await file.text() }))))
  }
  const hold = (event: React.DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = async (event: React.DragEvent) => {
    event.preventDefault()
    setOver(false)
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry())
    await take((await Promise.all(entries.map(readEntry))).flat())
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons inside are the first
    <div className={`drop ${over ? 'over' : ''}`} onDragOver={hold} onDragLeave={() => setOver(false)} onDrop={(e) => void drop(e)}>
      <p>
        <strong>Drop texts here</strong>
        <br />
        <span className="quiet">Plain text, Markdown or HTML; files or a whole folder</span>
      </p>
      <Group justify="center" gap="xs">
        <Button variant="default" size="xs" onClick={() => files.current?.click()}>
          Choose files
        </Button>
        <Button variant="default" size="xs" onClick={() => folder.current?.click()}>
          Choose a folder
        </Button>
      </Group>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept=".txt,.md,.markdown,.html,.htm"
        aria-label="Files"
        onChange={(e) => void take([...(e.currentTarget.files ?? [])])}
      />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label="Folder"
        {...{ webkitdirectory: '' }}
        onChange={(e) => void take([...(e.currentTarget.files ?? [])])}
      />
      {skipped > 0 ? <p className="small quiet">{skipped} files are no texts and were left out.</p> : null}
    </div>
  )
}

/** The files of a dropped entry, folders walked through. */
async function readEntry(entry: FileSystemEntry | null): Promise<File[]> {
  if (!entry) return []
  if (entry.isFile) return new Promise((resolve, reject) => (entry as FileSystemFileEntry).file((file) => resolve([file]), reject))
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) break
    found.push(...some)
  }
  return (await Promise.all(found.map(readEntry))).flat()
}
