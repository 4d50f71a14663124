import { sql } from 'kysely'
import { batchLoader } from '../shared/batch.ts'
import { type Criterion, toCriterion } from './criterion.type.ts'
import type { Link, LinkCoverage } from './rules/link.ts'

/** A criterion of another framework, and how far it answers. */
export interface Counterpart {
  readonly criterion: Criterion
  readonly coverage: LinkCoverage
  /** Code of the framework that the counterpart belongs to. */
  readonly framework: string
}

/** What each criterion answers to in every other framework, earlier or later, in the order of their trees. */
export const counterpartsOf = batchLoader<string, Counterpart[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('criterion_link as link')
    .innerJoin('criterion as other', (on) => on.on(sql<boolean>`other.id in (link.from_id, link.to_id)`))
    .innerJoin('framework', 'framework.id', 'other.framework_id')
    .selectAll('other')
    .select(['link.coverage', 'framework.code as framework', 'link.from_id', 'link.to_id'])
    .where((on) =>
      on.or([
        on('link.from_id', '=', on.fn.any(on.val([...keys]))).and('other.id', '=', on.ref('link.to_id')),
        on('link.to_id', '=', on.fn.any(on.val([...keys]))).and('other.id', '=', on.ref('link.from_id')),
      ]),
    )
    .orderBy('framework.first_year')
    .orderBy('other.position')
    .execute()
  const found = rows.map((row) => ({
    own: row.id === row.to_id ? row.from_id : row.to_id,
    counterpart: { criterion: toCriterion(row), coverage: row.coverage, framework: row.framework },
  }))
  const byOwn = Map.groupBy(found, ({ own }) => own)
  return keys.map((key) => (byOwn.get(key) ?? []).map(({ counterpart }) => counterpart))
})

/** Two frameworks by key, the earlier first. */
export interface FrameworkPair {
  readonly from: string
  readonly to: string
}

/** The links between two frameworks by code, in the direction asked for; empty where none are on record. */
export const linksBetween = batchLoader<FrameworkPair, Link[]>(async (context, pairs) => {
  const db = await context.reader()
  const keys = [...new Set(pairs.flatMap(({ from, to }) => [from, to]))]
  const rows = await db
    .selectFrom('criterion_link as link')
    .innerJoin('criterion as origin', 'origin.id', 'link.from_id')
    .innerJoin('criterion as target', 'target.id', 'link.to_id')
    .select(['origin.framework_id as from', 'target.framework_id as to', 'coverage'])
    .select(['origin.code as fromCode', 'target.code as toCode'])
    .where('origin.framework_id', '=', (on) => on.fn.any(on.val(keys)))
    .where('target.framework_id', '=', (on) => on.fn.any(on.val(keys)))
    .orderBy('target.position')
    .execute()
  return pairs.map(({ from, to }) =>
    rows.flatMap(({ coverage, fromCode, toCode, ...row }) => {
      if (row.from === from && row.to === to) return [{ from: fromCode, to: toCode, coverage }]
      if (row.from === to && row.to === from) return [{ from: toCode, to: fromCode, coverage }]
      return []
    }),
  )
})
