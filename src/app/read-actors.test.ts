import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { loadRegistry } from '../codebook/actors.ts'
import { readActorsFile } from './read-actors.ts'

it("reads users' actors from a file by its ending, and puts them beside the codebook's", async () => {
  const folder = await mkdtemp(join(tmpdir(), 'actors-'))
  try {
    await writeFile(join(folder, 'mine.csv'), 'name,kind,names\nGreen Shield,armed-group,Shield Front\n')
    await writeFile(join(folder, 'mine.yaml'), 'kind: media\nactors: [{name: The Lantern}]\n')
    const own = await Promise.all(['mine.csv', 'mine.yaml'].map((name) => readActorsFile(join(folder, name), Readable.from([]))))
    const { index } = loadRegistry(own)
    expect(['Shield Front', 'The Lantern', 'Kremlin'].map((name) => index.of(name)[0]?.id)).toEqual([
      'green-shield',
      'the-lantern',
      'kremlin',
    ])
    await expect(readActorsFile(join(folder, 'none.csv'), Readable.from([]))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
  } finally {
    await rm(folder, { recursive: true })
  }
})
