import { batchLoader, grouped } from '../shared/batch.ts'
import { byKey } from '../shared/by-key.ts'
import { type DirectiveItem, type HeadStatement, toDirective, toDirectiveItem } from './directive.type.ts'

/** Directives by key; null where there is none. */
export const directiveByKey = byKey('directive', toDirective)

/** Items by key; null where there is none. */
export const directiveItemByKey = byKey('directive_item', toDirectiveItem)

/** Items of each directive, in their order. */
export const itemsOfDirective = batchLoader<string, DirectiveItem[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('directive_item')
    .selectAll()
    .where('directive_id', '=', (on) => on.fn.any(on.val([...keys])))
    .orderBy('position')
    .execute()
  return grouped(keys, rows.map(toDirectiveItem), ({ directiveKey }) => directiveKey)
})

/** Keys of the criteria that each item serves, in order of their framework. */
export const criteriaOfItem = batchLoader<string, string[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('directive_item_criterion as served')
    .innerJoin('criterion', 'criterion.id', 'served.criterion_id')
    .select(['served.item_id', 'served.criterion_id'])
    .where('served.item_id', '=', (on) => on.fn.any(on.val([...keys])))
    .orderBy('criterion.framework_id')
    .orderBy('criterion.position')
    .execute()
  return grouped(keys, rows, ({ item_id }) => item_id).map((own) => own.map(({ criterion_id }) => criterion_id))
})

/** What sources state of the heads of each unit, oldest first. */
export const headsOfUnit = batchLoader<string, HeadStatement[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('head_statement')
    .select(['unit_id as unitKey', 'name', 'title', 'stated_on as statedOn', 'source'])
    .where('unit_id', '=', (on) => on.fn.any(on.val([...keys])))
    .where('superseded_at', 'is', null)
    .orderBy('stated_on')
    .orderBy('recorded_at')
    .execute()
  return grouped(keys, rows, ({ unitKey }) => unitKey)
})
