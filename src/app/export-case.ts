import { AppError } from '../errors.ts'
import type { CaseView } from './case-view.ts'

/** Formats a case can be written in; each takes the view to the bytes of a file. */
const FORMATS: Readonly<Record<string, (view: CaseView) => string>> = {
  json: (view) => `${JSON.stringify(view.file, null, 2)}\n`,
}

/** The whole case in one format. Throws BAD_FORMAT naming the formats there are. */
export function exportCase(view: CaseView, format: string): string {
  const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined
  if (!write) throw new AppError('BAD_FORMAT', `${format}: no such format; there is ${Object.keys(FORMATS).join(', ')}`, { format })
  return write(view)
}
