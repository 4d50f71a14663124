/** What was worked out from one state of the data, at hand until the data change. One per store; it ends with the store. */
export interface KeptAnswers {
  /** What was kept under a key at exactly this version of the data; undefined where nothing was. */
  get(version: bigint, key: string): unknown
  /** Keeps a value with its weight, in kB. What is heavier than the limit is not kept, nor what an older version gave. */
  set(version: bigint, key: string, value: unknown, weight: number): void
}

interface Kept {
  readonly value: unknown
  readonly weight: number
  /** The count of uses when it was last used. */
  used: number
}

/** Down to this share of the limit things are forgotten at once, so that a full store does not sort its keys at each step. */
const ROOM = 0.9

/**
 * Keeps values of the newest version alone, up to `most` kB in sum, inclusive; the ones used longest ago go first.
 *
 * A reader whose snapshot is older than the newest version finds nothing here and works for itself.
 */
export function keptAnswers(most: number): KeptAnswers {
  const answers = new Map<string, Kept>()
  let newest = -1n
  let held = 0
  let uses = 0

  function makeRoom() {
    const longestUnused = [...answers].sort(([, a], [, b]) => a.used - b.used)
    for (const [key] of longestUnused) {
      if (held <= most * ROOM) break
      forget(key)
    }
  }

  function forget(key: string) {
    held -= answers.get(key)?.weight ?? 0
    answers.delete(key)
  }

  return {
    get(version, key) {
      const kept = version === newest ? answers.get(key) : undefined
      if (kept === undefined) return undefined
      uses += 1
      kept.used = uses
      return kept.value
    },
    set(version, key, value, weight) {
      if (version < newest || weight > most) return
      if (version > newest) {
        answers.clear()
        newest = version
        held = 0
      }
      forget(key)
      uses += 1
      answers.set(key, { value, weight, used: uses })
      held += weight
      if (held > most) makeRoom()
    },
  }
}
