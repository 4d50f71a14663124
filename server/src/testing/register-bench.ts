import { expect } from 'vitest'
import { NO_OPTIONS } from '../exchange/imports/import-options.ts'
import type { ImportKind } from '../exchange/imports/import-vocabulary.ts'
import { type ImportBench, importBench } from './import-store.ts'
import type { TestDatabase } from './test-database.ts'

/** A register under test: what is on record of it can be told from what was there before. */
export interface RegisterBench extends ImportBench {
  /** A file of the register's header and these rows. */
  table(...rows: readonly string[]): string
  /** What stands of the register, without what only history keeps: keys and instants of versions, and versions that were replaced. */
  state(): Promise<string>
  /** Takes rows over, and then back: the register must stand as before. */
  takenBack(importKey: string | null, before: string): Promise<void>
  /** Holds that a bad row beside good ones is refused at this cell, and that nothing whatever was written. */
  refused(good: readonly string[], bad: string, told: Readonly<Record<string, unknown>>): Promise<void>
}

export interface RegisterFacts {
  readonly kind: ImportKind
  readonly header: string
  readonly tables: readonly string[]
  readonly provenance?: 'OFFICIAL' | 'ILLUSTRATIVE'
}

export function registerBench(database: TestDatabase, facts: RegisterFacts): RegisterBench {
  const { kind, header, tables, provenance = 'ILLUSTRATIVE' } = facts
  const bench = importBench(database, { ...NO_OPTIONS, kind, provenance })
  const table = (...rows: readonly string[]) => [header, ...rows].join('\n')
  const texts = (names: readonly string[], row: string, where: string) =>
    Promise.all(
      names.map(async (name) => {
        const [found] = await database
          .fork()
          .execute<{ hash: string | null }[]>(
            `select md5(string_agg(said, '|' order by said)) as hash from (select (${row})::text as said from ${name} t where ${where}) s`,
          )
        return `${name} ${found?.hash ?? ''}`
      }),
    )
  const versioned = kind === 'DOSSIER_REPORTS' || kind === 'DOSSIER_CASES'
  const state = async () => {
    const row = versioned ? `to_jsonb(t) - 'id' - 'recorded_at'` : 'to_jsonb(t)'
    return (await texts(tables, row, versioned ? 'superseded_at is null' : 'true')).join('\n')
  }
  const everything = async () =>
    (await texts([...tables, 'data_import', 'data_import_subject', 'audit_entry'], 'to_jsonb(t)', 'true')).join('\n')
  // As people do: what is taken over is what the preview said.
  const commit: ImportBench['commit'] = async (content, options = {}) => {
    const { digest } = await bench.preview(content, options)
    return bench.commit(content, { digest, ...options })
  }
  return {
    ...{ ...bench, commit, table, state },
    async takenBack(importKey, before) {
      expect(await state()).not.toBe(before)
      expect(await bench.undo(importKey)).toMatchObject({ outcome: 'DONE' })
      expect(await state()).toBe(before)
    },
    async refused(good, bad, told) {
      const before = await everything()
      const { outcome, report } = await bench.commit(table(...good, bad))
      expect(outcome).toBe('REFUSED')
      expect(report.errors).toContainEqual(expect.objectContaining(told))
      expect(await everything()).toBe(before)
    },
  }
}
