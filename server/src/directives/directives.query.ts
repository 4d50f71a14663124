import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { provenanceOfCriterion, underCriterion } from '../framework/under-criterion.sql.ts'
import { decodeId } from '../shared/ids.ts'
import type { OrderKey, Page, PageArgs } from '../shared/paging.ts'
import { type Owned, ownedPages, pagesBelow, type StoredList, storedPage } from '../shared/stored-list.ts'
import { listProvenance } from '../units/list-provenance.ts'
import { toUnit, type Unit, type UnitRow } from '../units/unit.type.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import { type Directive, type DirectiveItem, toDirective, toDirectiveItem } from './directive.type.ts'

/** Where a directive without a meeting stands: behind every other. */
const NO_MEETING = '0001-01-01'

const LATEST_MEETING: OrderKey = { by: sql`coalesce(meeting_on, ${NO_MEETING}::date)`, descending: true }

type DirectiveRow = Parameters<typeof toDirective>[0]

/** The latest meeting first. */
const DIRECTIVES: StoredList<DirectiveRow, Directive> = {
  order: [LATEST_MEETING, { by: sql.ref('id') }],
  kinds: ['day', 'uuid'],
  keyOf: (row) => [row.meeting_on ?? NO_MEETING, row.id],
  nodeOf: toDirective,
}

/** Which directives; what is null narrows nothing, but provenance. */
export interface DirectiveFilter {
  /** Id of the unit that gives them. */
  readonly owner: string | null
  readonly provenance: Provenance | null
}

/** One page of the directives that a filter leaves, in one provenance. */
export async function directivePage(
  context: Context,
  filter: DirectiveFilter,
  args: PageArgs,
): Promise<Page<Directive>> {
  const owner = filter.owner === null ? null : decodeId(filter.owner, 'Unit')
  const provenance = await listProvenance(context, filter.provenance, { units: [owner] })
  const db = await context.reader()
  return storedPage(DIRECTIVES, args, () => {
    const query = db.selectFrom('directive').selectAll().where('provenance', '=', provenance)
    return owner === null ? query : query.where('owner_id', '=', owner)
  })
}

const BOUND_UNITS: StoredList<UnitRow, Unit> = {
  order: [{ by: sql.ref('slug') }],
  kinds: ['text'],
  keyOf: ({ slug }) => [slug],
  nodeOf: toUnit,
}

/** One page of the units that an item binds, by their slug. */
export const boundUnitPage = ownedPages(
  BOUND_UNITS,
  sql<UnitRow & Owned>`(
    select unit.*, bound.item_id as owner_key from directive_item_unit bound join unit on unit.id = bound.unit_id
  )`,
)

type ItemRow = Parameters<typeof toDirectiveItem>[0] & Pick<DirectiveRow, 'meeting_on'>

const ITEMS: StoredList<ItemRow, DirectiveItem> = {
  order: [LATEST_MEETING, { by: sql.ref('directive_id') }, { by: sql.ref('position') }],
  kinds: ['day', 'uuid', 'integer'],
  keyOf: (row) => [row.meeting_on ?? NO_MEETING, row.directive_id, row.position],
  nodeOf: toDirectiveItem,
}

/** One page of the items that serve a criterion or one below it, of the provenance of its framework, the latest meeting first. */
export const criterionItemPage = pagesBelow(
  ITEMS,
  (owner) => sql<ItemRow>`(
    select item.*, directive.meeting_on
    from directive_item item
    join directive on directive.id = item.directive_id and directive.provenance = ${provenanceOfCriterion(owner)}
    where item.id = any(array(
      select served.item_id from directive_item_criterion served where served.criterion_id in (${underCriterion(owner)})
    ))
  )`,
)

/** One page of the items that a unit is bound by, the latest meeting first. */
export const unitItemPage = ownedPages(
  ITEMS,
  sql<ItemRow & Owned>`(
    select item.*, directive.meeting_on, bound.unit_id as owner_key
    from directive_item_unit bound
    join directive_item item on item.id = bound.item_id
    join directive on directive.id = item.directive_id
  )`,
)
