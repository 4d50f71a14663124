/** What stops a start: one line that says what is wrong and what to do about it, in both languages. */
export class StartupError extends Error {
  readonly vi: string
  readonly en: string

  constructor(line: { vi: string; en: string }, options?: ErrorOptions) {
    super(line.en, options)
    this.name = 'StartupError'
    this.vi = line.vi
    this.en = line.en
  }
}

/** The one line to print: Vietnamese with the English in brackets where the environment is Vietnamese, else English. */
export function startupLine(error: StartupError, environment: Record<string, string | undefined>): string {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  const line = locale.startsWith('vi') ? `${error.vi} (${error.en})` : error.en
  return line.replaceAll(/\s*\n\s*/g, ' ')
}
