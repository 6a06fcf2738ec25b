import { readFileSync } from 'node:fs'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { AppError } from '../errors.ts'

/** A matrix of numbers as signed bytes; row r stands for `values[r · cols + c] · scales[r]`. */
export interface ByteTable {
  readonly rows: number
  readonly cols: number
  readonly scales: Float32Array
  readonly values: Int8Array
}
export type Section = Uint8Array | ByteTable | { readonly json: unknown }

interface Entry {
  name: string
  kind: 'bytes' | 'table' | 'json'
  offset: number
  length: number
  rows?: number
  cols?: number
}
const FORMAT = 'crosspurpose-model'
const VERSION = 1

/**
 * Packs named sections into one model file. Layout, before Brotli: header length (uint32, little-endian), header (JSON: format, version,
 * sections with name, kind, offset and length), padding to a multiple of 4, then the sections, each padded likewise. A table is its scales (float32 a row) and
 * then its values (int8 by rows).
 */
export function packModel(sections: Readonly<Record<string, Section>>, quality = 9): Uint8Array {
  const entries: Entry[] = []
  const parts: Uint8Array[] = []
  let offset = 0
  for (const [name, section] of Object.entries(sections)) {
    const [entry, bytes] = encodeSection(name, section)
    entries.push({ ...entry, offset, length: bytes.length })
    parts.push(bytes, new Uint8Array(-bytes.length & 3))
    offset += (bytes.length + 3) & ~3
  }
  const header = Buffer.from(JSON.stringify({ format: FORMAT, version: VERSION, sections: entries }))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(header.length)
  const plain = Buffer.concat([size, header, new Uint8Array(-header.length & 3), ...parts])
  return brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 22 } })
}

function encodeSection(name: string, section: Section): [Omit<Entry, 'offset' | 'length'>, Uint8Array] {
  if (section instanceof Uint8Array) return [{ name, kind: 'bytes' }, section]
  if ('json' in section) return [{ name, kind: 'json' }, Buffer.from(JSON.stringify(section.json))]
  const { rows, cols, scales, values } = section
  return [{ name, kind: 'table', rows, cols }, Buffer.concat([bytesOf(scales), bytesOf(values)])]
}

const bytesOf = (array: Float32Array | Int8Array): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)

/** The sections of a model file, by name. */
export class ModelFile {
  private readonly entries: ReadonlyMap<string, Entry>
  private readonly data: Uint8Array<ArrayBuffer>

  /** Unpacks the bytes of a model file; throws MODEL_UNREADABLE where they are none. */
  constructor(packed: Uint8Array, path = 'model') {
    try {
      const plain = brotliDecompressSync(packed)
      const length = plain.readUInt32LE(0)
      const header = JSON.parse(plain.toString('utf8', 4, 4 + length)) as { format: string; version: number; sections: Entry[] }
      if (header.format !== FORMAT || header.version !== VERSION) throw new Error('another format')
      this.entries = new Map(header.sections.map((entry) => [entry.name, entry]))
      const start = 4 + ((length + 3) & ~3)
      this.data = new Uint8Array(plain.buffer as ArrayBuffer, plain.byteOffset + start, plain.length - start)
    } catch {
      throw new AppError('MODEL_UNREADABLE', `${path} is not a model of this version`, { path })
    }
  }

  /** Reads a model file; throws MODEL_UNREADABLE where it is missing or damaged. */
  static read(path: string): ModelFile {
    let packed: Uint8Array
    try {
      packed = readFileSync(path)
    } catch {
      throw new AppError('MODEL_UNREADABLE', `${path} cannot be read`, { path })
    }
    return new ModelFile(packed, path)
  }

  has(name: string): boolean {
    return this.entries.has(name)
  }

  bytes(name: string): Uint8Array<ArrayBuffer> {
    const { offset, length } = this.entry(name)
    return this.data.subarray(offset, offset + length)
  }

  json<T>(name: string): T {
    return JSON.parse(Buffer.from(this.bytes(name)).toString('utf8')) as T
  }

  table(name: string): ByteTable {
    const { rows = 0, cols = 0 } = this.entry(name)
    const bytes = this.bytes(name)
    const scales = new Float32Array(bytes.slice(0, rows * 4).buffer)
    return { rows, cols, scales, values: new Int8Array(bytes.buffer, bytes.byteOffset + rows * 4, rows * cols) }
  }

  /** The sections whose names are not dropped, ready for `packModel`. */
  sectionsExcept(drop: (name: string) => boolean): Record<string, Section> {
    const out: Record<string, Section> = {}
    for (const { name, kind } of this.entries.values())
      if (!drop(name)) out[name] = kind === 'table' ? this.table(name) : kind === 'json' ? { json: this.json(name) } : this.bytes(name)
    return out
  }

  private entry(name: string): Entry {
    const entry = this.entries.get(name)
    if (!entry) throw new AppError('MODEL_UNREADABLE', `the model has no section ${name}`, { section: name })
    return entry
  }
}

/** Rounds a matrix to bytes, each row scaled to its own largest value. */
export function quantise(data: Float32Array, rows: number, cols: number): ByteTable {
  const scales = new Float32Array(rows)
  const values = new Int8Array(rows * cols)
  for (let r = 0; r < rows; r++) {
    let top = 1e-12
    for (let i = r * cols, end = i + cols; i < end; i++) {
      const size = data[i]! < 0 ? -data[i]! : data[i]!
      if (size > top) top = size
    }
    scales[r] = top / 127
    for (let c = 0; c < cols; c++) values[r * cols + c] = Math.round(data[r * cols + c]! / scales[r]!)
  }
  return { rows, cols, scales, values }
}

/** The numbers a byte table stands for. */
export function dequantise(table: ByteTable): Float32Array {
  const out = new Float32Array(table.rows * table.cols)
  for (let r = 0, i = 0; r < table.rows; r++) for (let c = 0; c < table.cols; c++, i++) out[i] = table.values[i]! * table.scales[r]!
  return out
}
