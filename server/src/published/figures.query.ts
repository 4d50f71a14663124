import { sql } from 'kysely'
import type { Context, Store } from '../context.ts'
import { decodeId } from '../shared/ids.ts'
import { pagedLists } from '../shared/paged-lists.ts'
import {
  type KeyKind,
  type OrderKey,
  type Page,
  type PageArgs,
  type PageRequest,
  pageOf,
  pageQuery,
  pageRequest,
} from '../shared/paging.ts'
import { textIs } from '../shared/storable.ts'
import { contradictedKeys } from './figure-contradictions.loader.ts'
import { type FigureRow, type PublishedFigure, type PublishedFigureFilter, toFigure } from './published-figure.type.ts'
import { levelsOfKind } from './rules/level-kind.ts'

/** Figures by index, the latest year first, then in order of recording. */
const ORDER: readonly OrderKey[] = [
  { by: sql.ref('index_name') },
  { by: sql.ref('year'), descending: true },
  { by: sql.ref('position') },
]
const ORDER_KINDS: readonly KeyKind[] = ['text', 'integer', 'integer']
const keyOf = (row: FigureRow) => [row.index_name, row.year, row.position]

/** One page of the figures that a filter leaves. */
export async function figurePage(
  context: Context,
  filter: PublishedFigureFilter,
  args: PageArgs,
): Promise<Page<PublishedFigure>> {
  const page = pageRequest(args, { keys: ORDER_KINDS })
  const db = await context.reader()
  const contradicted = filter.contradictedOnly ? await contradictedKeys(context) : null
  const figures = () => filtered(db, filter, contradicted)
  const rows = await pageQuery(figures().selectAll(), ORDER, page).execute()
  return pageOf(page, rows, keyOf, toFigure, async () => {
    const counted = figures().select((on) => on.fn.countAll<string>().as('count'))
    return Number((await counted.executeTakeFirstOrThrow()).count)
  })
}

function filtered(db: Store, filter: PublishedFigureFilter, contradicted: string[] | null) {
  const { index, year, unit, kind, measure } = filter
  let query = db.selectFrom('published_figure').where('superseded_at', 'is', null)
  if (index != null) query = query.where(textIs('index_name', index))
  if (year != null) query = query.where(sql<boolean>`${year} between coalesce(year_from, year) and year`)
  if (unit != null) query = query.where('unit_id', '=', decodeId(unit, 'Unit'))
  if (kind != null) query = query.where(sql<boolean>`subject_level = any(${levelsOfKind(kind)})`)
  if (measure != null) query = query.where(textIs('measure', measure))
  if (contradicted !== null) query = query.where(sql<boolean>`id = any(${contradicted}::uuid[])`)
  return query
}

/** Figures of each of several units, of one index or of all. */
export const unitFigures = pagedLists<string | null, FigureRow & { owner: string }>(fetchOfUnits, countOfUnits)

/** One page of one unit's figures. */
export async function unitFigurePage(context: Context, unitKey: string, index: string | null, args: PageArgs) {
  const page = pageRequest(args, { keys: ORDER_KINDS })
  const list = { owner: unitKey, filter: index }
  const rows = await context.load(unitFigures.rows).load({ ...list, page })
  return pageOf(page, rows, keyOf, toFigure, () => context.load(unitFigures.count).load(list))
}

async function fetchOfUnits(context: Context, owners: readonly string[], index: string | null, page: PageRequest) {
  const db = await context.reader()
  return db
    .selectFrom(sql<{ owner: string }>`unnest(${[...owners]}::uuid[])`.as<'list'>(sql`list (owner)`))
    .innerJoinLateral(
      (on) => pageQuery(on.selectFrom('published_figure').selectAll().where(ofOwner(index)), ORDER, page).as('figure'),
      (join) => join.onTrue(),
    )
    .select('list.owner')
    .selectAll('figure')
    .execute()
}

async function countOfUnits(context: Context, owners: readonly string[], index: string | null) {
  const db = await context.reader()
  const rows = await db
    .selectFrom(sql<{ owner: string }>`unnest(${[...owners]}::uuid[])`.as<'list'>(sql`list (owner)`))
    .innerJoin('published_figure', 'published_figure.unit_id', 'list.owner')
    .where(ofOwner(index))
    .groupBy('list.owner')
    .select((on) => ['list.owner', on.fn.countAll<string>().as('count')])
    .execute()
  return rows.map(({ owner, count }) => ({ owner, count: Number(count) }))
}

const ofOwner = (index: string | null) =>
  sql<boolean>`published_figure.unit_id = list.owner and published_figure.superseded_at is null and ${index === null ? sql`true` : textIs('index_name', index)}`
