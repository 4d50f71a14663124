/** Why the store cannot be used. UNREACHABLE: no answer; TOO_OLD: below PostgreSQL 15; FROM_THE_FUTURE: a newer program wrote it. */
export type DatabaseErrorCode = 'UNREACHABLE' | 'TOO_OLD' | 'FROM_THE_FUTURE'

/** A refusal at start-up. The message is one line that says what is wrong; what to do about it is the caller's to add. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly code: DatabaseErrorCode

  constructor(code: DatabaseErrorCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }
}

export const OLDEST_POSTGRES = 15

/** Refuses a server older than PostgreSQL 15, given its `server_version_num` (150000 is 15.0). */
export function requireVersion(versionNumber: number): void {
  const major = Math.floor(versionNumber / 10_000)
  if (major >= OLDEST_POSTGRES) return
  throw new DatabaseError('TOO_OLD', `PostgreSQL ${OLDEST_POSTGRES} or newer is needed, this one is ${major}`)
}

/** Refuses a store in which a migration has run that this program does not know. */
export function requireKnown(executed: readonly string[], known: readonly string[]): void {
  const unknown = executed.filter((name) => !known.includes(name))
  if (unknown.length === 0) return
  throw new DatabaseError(
    'FROM_THE_FUTURE',
    `the store was migrated by a newer version of PAR Atlas (unknown: ${unknown.join(', ')})`,
  )
}
