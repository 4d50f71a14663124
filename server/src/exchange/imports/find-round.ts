import type { Store } from '../../context.ts'
import { refuse } from '../../shared/problem.ts'
import { textIs } from '../../shared/storable.ts'
import type { Provenance } from '../../units/unit-vocabulary.ts'
import type { ImportOptions } from './import-options.ts'

/** A round that scores are imported into. */
export interface ImportRound {
  readonly key: string
  readonly year: number
  readonly frameworkKey: string
  readonly framework: string
  readonly provenance: Provenance
  readonly unitKinds: readonly string[]
  readonly blockKey: string | null
  /** When each step is open, where somebody said so. */
  readonly windows: readonly { readonly step: string; readonly opensAt: string; readonly closesAt: string }[]
}

/** The round that the options name. @throws {Refusal} where they name none, or several. */
export async function findRound(db: Store, options: ImportOptions): Promise<ImportRound> {
  const { framework, year, round } = options
  if (framework === null) return unstated('framework', 'mã bộ tiêu chí', 'the code of a framework')
  if (year === null) return unstated('year', 'năm của đợt chấm', 'the year of a round')
  let query = db
    .selectFrom('round')
    .innerJoin('framework', 'framework.id', 'round.framework_id')
    .select(['round.id', 'round.year', 'round.owner_id', 'round.block_id', 'framework.id as framework_id'])
    .select(['framework.code', 'framework.provenance', 'framework.unit_kinds'])
    .where(textIs('framework.code', framework))
    .where('round.year', '=', year)
  if (round !== null) query = query.where('round.id', '=', round)
  const [found, another] = await query.limit(2).execute()
  if (found === undefined) return noRound(framework, year)
  if (another !== undefined) return severalRounds(framework, year)
  return {
    ...{ key: found.id, year: found.year, frameworkKey: found.framework_id, framework: found.code },
    ...{ provenance: found.provenance, unitKinds: found.unit_kinds },
    ...{ blockKey: found.block_id, windows: await windowsOf(db, found.id) },
  }
}

const windowsOf = (db: Store, key: string) =>
  db
    .selectFrom('round_window')
    .select(['step', 'opens_at as opensAt', 'closes_at as closesAt'])
    .where('round_id', '=', key)
    .execute()

const unstated = (name: string, vi: string, en: string): never =>
  refuse('REQUIRED', [name], (t) =>
    t.say(`${name}: cần ${vi}, nhưng không có.`, `${name}: expected ${en}, but got nothing.`),
  )

const noRound = (framework: string, year: number): never =>
  refuse('NOT_FOUND', ['framework'], (t) =>
    t.say(
      `Cần một đợt chấm của bộ tiêu chí “${framework}” năm ${year}, nhưng không có.`,
      `Expected a round of the framework “${framework}” in ${year}, but there is none.`,
    ),
  )

const severalRounds = (framework: string, year: number): never =>
  refuse('AMBIGUOUS', ['round'], (t) =>
    t.say(
      `Bộ tiêu chí “${framework}” có nhiều đợt chấm năm ${year}: cần nêu round.`,
      `There are several rounds of the framework “${framework}” in ${year}: expected round.`,
    ),
  )
