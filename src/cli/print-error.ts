import type { AppError } from '../errors.ts'
import type { Context } from './context.ts'

/** Bad input, for people: one clear line, and under it what to do. */
export function printError(context: Context, error: AppError): void {
  context.stderr.write(`crosspurpose: ${error.message}\n  ${error.remedy}\n`)
}
