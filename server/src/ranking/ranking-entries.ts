import { ArgsType, Field, Int } from 'type-graphql'
import type { Context } from '../context.ts'
import { bandsByFramework } from '../framework/framework.loader.ts'
import { loadAll } from '../shared/batch.ts'
import { badInput } from '../shared/errors.ts'
import { type Page, type PageArgs, type PageRequest, pageOf, pageRequest } from '../shared/paging.ts'
import { matches, searchWords } from '../units/rules/unit-search.ts'
import { unitAliases, unitNames } from '../units/unit-facts.loader.ts'
import { classesOf } from './classes.loader.ts'
import { KEPT_KILOBYTES } from './kept-weights.ts'
import { movementsOf } from './movements.loader.ts'
import { type RankingEntry, toRankingEntry } from './ranking-entry.type.ts'
import type { RankingFrame } from './ranking-frame.ts'
import { RankingOrder } from './ranking-vocabulary.ts'
import { unitRegions } from './regions.loader.ts'
import { entriesInOrder, type RankingTable, type TableEntry } from './rules/ranking-table.ts'

/** Most entries of a ranking on one page. */
const MAX_ENTRIES = 1000

@ArgsType()
export class RankingEntriesArgs implements PageArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Only units with a name of any time in which each word begins a word; case, accents and đ/d do not matter. Blank narrows nothing.',
  })
  search?: string | null

  @Field(() => String, { nullable: true, description: 'Only units of the band of this code in the framework.' })
  band?: string | null

  @Field(() => String, { nullable: true, description: 'Only units of this region, written as Unit.region has it.' })
  region?: string | null

  @Field(() => RankingOrder, {
    nullable: true,
    defaultValue: RankingOrder.RANK,
    description: 'The order; by rank where left out.',
  })
  orderBy?: RankingOrder | null

  @Field(() => Int, {
    nullable: true,
    description: 'Entries from the start, or after `after`; 20 where left out, at most 1000.',
  })
  first?: number | null

  @Field(() => String, { nullable: true, description: 'Only entries after this cursor, itself excluded.' })
  after?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Entries from the end, or before `before`; at most 1000. Not together with `first`.',
  })
  last?: number | null

  @Field(() => String, { nullable: true, description: 'Only entries before this cursor, itself excluded.' })
  before?: string | null
}

/** One page of a ranking. Cursors carry the ranking's version, so that no unit is skipped when it changes. */
export async function entryPage(
  context: Context,
  frame: RankingFrame,
  table: RankingTable,
  args: RankingEntriesArgs,
): Promise<Page<RankingEntry>> {
  const order = args.orderBy ?? RankingOrder.RANK
  const page = pageRequest(args, { max: MAX_ENTRIES, keys: ['text', 'uuid'], version: table.version })
  const ordered = await inOrder(context, frame, table, order)
  const keepers = await keepersOf(context, frame, table, args)
  const keep: Keep = (entry) => keepers.every((keeps) => keeps(entry))
  const rows = rowsOf(page, ordered, keep, order)
  const nodeOf = (entry: TableEntry) => toRankingEntry(frame, table, entry, context.language)
  return pageOf(
    page,
    rows,
    ({ unit }) => [order, unit],
    nodeOf,
    async () => ordered.filter(keep).length,
  )
}

async function inOrder(context: Context, frame: RankingFrame, table: RankingTable, order: RankingOrder) {
  if (order === RankingOrder.RANK) return table.entries
  const make = async () => {
    const movements = order === RankingOrder.CHANGE ? await movementsOf(context, frame, table) : null
    return entriesInOrder(table.entries, order, ({ unit }) => movements?.get(unit)?.change ?? null)
  }
  return context.kept(`order ${order} ${frame.key}`, make, (entries) => entries.length * KEPT_KILOBYTES.order)
}

/** The rows of a page and one more, in its direction. A cursor names an entry by its order and unit. */
function rowsOf(page: PageRequest, ordered: readonly TableEntry[], keep: Keep, order: RankingOrder): TableEntry[] {
  const placeOf = (name: 'after' | 'before') => {
    const [cursorOrder, named] = page[name] ?? []
    const place = ordered.findIndex(({ unit }) => unit === named)
    if (cursorOrder === order && place >= 0) return place
    throw badInput({
      vi: `${name}: cần con trỏ của chính danh sách này, xếp theo ${order}, nhận được con trỏ xếp theo ${cursorOrder}.`,
      en: `${name}: expected a cursor of this list ordered by ${order}, got one ordered by ${cursorOrder}.`,
    })
  }
  const after = page.after ? placeOf('after') + 1 : 0
  const before = page.before ? placeOf('before') : ordered.length
  const between = ordered.slice(after, before).filter(keep)
  return page.backwards ? between.slice(-page.size - 1).toReversed() : between.slice(0, page.size + 1)
}

type Keep = (entry: TableEntry) => boolean

async function keepersOf(
  context: Context,
  frame: RankingFrame,
  table: RankingTable,
  { search, region, band }: RankingEntriesArgs,
): Promise<Keep[]> {
  const regions = region == null ? null : await unitRegions(context)
  const found = search != null && search.trim() !== '' ? await foundUnits(context, table, search) : null
  const inBand = band == null ? null : await bandKeeper(context, frame, table, band)
  return [
    ...(found ? [({ unit }: TableEntry) => found.has(unit)] : []),
    ...(regions ? [({ unit }: TableEntry) => regions.get(unit) === region] : []),
    ...(inBand ? [inBand] : []),
  ]
}

async function foundUnits(context: Context, table: RankingTable, search: string): Promise<Set<string>> {
  const words = searchWords(search)
  const units = table.entries.map(({ unit }) => unit)
  const [names, aliases] = await Promise.all([loadAll(context, unitNames, units), loadAll(context, unitAliases, units)])
  return new Set(
    units.filter((_, index) =>
      [...(names[index] ?? []), ...(aliases[index] ?? [])].some(({ searchKey }) => matches(searchKey, words)),
    ),
  )
}

/** A published table prints no classes, so none of its entries is in one. */
async function bandKeeper(context: Context, frame: RankingFrame, table: RankingTable, code: string): Promise<Keep> {
  await requireBand(context, frame, code)
  const classes = await classesOf(context, frame, table)
  return ({ unit }) => classes.of(unit)?.band?.code === code
}

async function requireBand(context: Context, frame: RankingFrame, code: string): Promise<void> {
  const bands = await context.load(bandsByFramework).load(frame.framework)
  if (bands.some((band) => band.code === code)) return
  const known = bands.map((band) => band.code).join(', ')
  throw badInput({
    vi: `band: cần mã loại của bộ tiêu chí (${known || 'bộ này không có loại nào'}), nhận được ${JSON.stringify(code)}.`,
    en: `band: expected a band of the framework (${known || 'this one has none'}), got ${JSON.stringify(code)}.`,
  })
}
