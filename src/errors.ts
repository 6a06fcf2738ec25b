/** Every error a user can meet: what happened is the message; the remedy says what to do. */
export const ERRORS = {
  FILE_NOT_FOUND: 'Check the path; a folder or - for standard input also works.',
  FILE_UNREADABLE: 'Check who may read it, then try again.',
  FILE_EMPTY: 'Give a file with text in it.',
  FILE_BINARY: 'Convert it to plain text, Markdown or HTML first.',
  FILE_ENCODING: 'Save it as UTF-8 first, for example: iconv -f latin1 -t utf-8 old.txt > new.txt',
  FILE_TOO_LARGE: 'Split it into articles; one text may have up to 5 MB.',
  NOT_ENGLISH: 'This version reads English only; translate it first.',
  BAD_CLAIMS: 'Write one JSON object a line with two texts: {"a": "…", "b": "…"}.',
  BAD_DATE: 'Write dates as YYYY-MM-DD, for example 2020-01-10.',
  NOTHING_TO_READ: 'Give at least one text, Markdown or HTML file, a folder of them, or - for standard input.',
  BAD_JSON_LINE: 'Write one JSON object a line, for example: {"name1": "Esber", "name2": "Esper"}',
  TITLE_FOR_MANY: 'Give --title with one text at a time; folders take titles from their files.',
  CASE_NOT_FOUND: 'Read a text first (crosspurpose read FILE), or name the case with --case FILE.',
  CASE_UNREADABLE: 'Name another file with --case FILE; this one is not a Crosspurpose case.',
  BAD_GROUPING: 'Name one of them, for example: crosspurpose benefits --by act',
  BAD_FORMAT: 'Name one of the formats above, for example: crosspurpose export --to json',
  NO_SUCH_SENTENCE: 'Write document and sentence as in the brief, for example: crosspurpose show 1:s4',
  NO_SUCH_ENTRY: 'List what the case holds with: crosspurpose brief',
  NO_SUCH_TEXT: 'List the texts of the case; ids are those of the case file.',
  NO_SUCH_ACTOR: 'List the actors of the case; ids are those of the case file.',
  NO_SUCH_FINDING: 'Ask for the findings again: they are derived anew after each judgement.',
  NO_SUCH_JUDGEMENT: 'List the judgements of the case; one that was undone cannot be undone again.',
  NO_SUCH_PAGE: 'Check the address; the description of the interface lists all that there are.',
  DECISION_INVALID: 'Mend the named field; a row needs at least one quotation that lies within its text.',
  REQUEST_INVALID: 'Mend the named field; the description of the interface gives the form.',
  ACCESS_DENIED: 'Open the link that crosspurpose serve printed; it holds the key to this case.',
  HOST_REFUSED: 'Use the address that crosspurpose serve printed; other hosts and pages may not ask.',
  HOST_NOT_LOOPBACK: 'Serve on 127.0.0.1, ::1 or localhost; a case is not offered to other machines.',
  PORT_TAKEN: 'Choose another port with --port; --port 0 takes a free one.',
  CODEBOOK_INVALID: 'Mend the named line of the YAML file; CONTRIBUTING.md shows the form.',
  MODEL_UNREADABLE: 'Reinstall Crosspurpose, or retrain the model with: npm run train',
  QUOTE_NOT_IN_TEXT: 'Evidence must be verbatim; report this text as a bug.',
} as const
export type ErrorCode = keyof typeof ERRORS

/** Bad input: `message` is one clear line, `remedy` what to do about it, `details` facts for programs. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }

  get remedy(): string {
    return ERRORS[this.code]
  }
}
