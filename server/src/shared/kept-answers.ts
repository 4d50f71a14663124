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
}

/**
 * Keeps values of the newest version alone, up to `most` kB in sum, inclusive; the ones used longest ago go first.
 *
 * A reader whose snapshot is older than the newest version finds nothing here and works for itself.
 */
export function keptAnswers(most: number): KeptAnswers {
  const answers = new Map<string, Kept>()
  let newest = -1n
  let held = 0

  function forget(key: string) {
    held -= answers.get(key)?.weight ?? 0
    answers.delete(key)
  }

  return {
    get(version, key) {
      const kept = version === newest ? answers.get(key) : undefined
      if (kept === undefined) return undefined
      answers.delete(key)
      answers.set(key, kept)
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
      answers.set(key, { value, weight })
      held += weight
      for (const oldest of answers.keys()) {
        if (held <= most) break
        forget(oldest)
      }
    },
  }
}
