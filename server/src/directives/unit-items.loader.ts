import { type Selectable, sql } from 'kysely'
import type { Context, Tables } from '../context.ts'
import { batchLoader, grouped } from '../shared/batch.ts'
import type { Day } from '../shared/day.ts'
import { type DirectiveItem, toDirectiveItem } from './directive.type.ts'

/** An item with the day on which it was asked for: that of the meeting, else that of the document; null where nobody says. */
export interface ConcernedItem {
  readonly item: DirectiveItem
  readonly givenOn: Day | null
}

type ConcernedRow = Selectable<Tables['directive_item']> & { readonly unit_key: string; readonly given_on: Day | null }

/** Items of the directives that each unit gave, and items that bind it; each once, directive by directive in their order. */
const itemsOfUnit = batchLoader<string, ConcernedItem[]>(async (context, keys) => {
  const units = sql`any(${[...keys]}::uuid[])`
  const { rows } = await sql<ConcernedRow>`
    select concerned.unit_key, item.*, coalesce(directive.meeting_on, document.issued_on) as given_on
    from (
      select given.owner_id as unit_key, own.id as item_id
      from directive given join directive_item own on own.directive_id = given.id
      where given.owner_id = ${units}
      union
      select bound.unit_id, bound.item_id from directive_item_unit bound where bound.unit_id = ${units}
    ) concerned
    join directive_item item on item.id = concerned.item_id
    join directive on directive.id = item.directive_id
    join document on document.id = directive.document_id
    order by item.directive_id, item.position`.execute(await context.reader())
  return grouped(keys, rows, ({ unit_key }) => unit_key).map((own) =>
    own.map((row) => ({ item: toDirectiveItem(row), givenOn: row.given_on })),
  )
})

/** The items that concern a unit and were asked for by the end of a day. */
export async function itemsConcerning(context: Context, unit: string, day: Day): Promise<readonly DirectiveItem[]> {
  const concerned = await context.load(itemsOfUnit).load(unit)
  return concerned.filter(({ givenOn }) => givenOn === null || givenOn <= day).map(({ item }) => item)
}
