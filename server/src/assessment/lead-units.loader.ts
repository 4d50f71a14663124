import { fold } from '@par-atlas/schema/fold'
import { batchLoader } from '../shared/batch.ts'

/**
 * The units directly below a unit by every folded name and alias of theirs: who in the unit bears the name of a lead agency.
 * A name that two of them bear names nobody.
 */
const namedBelow = batchLoader<string, ReadonlyMap<string, string | null>>(async (context, keys) => {
  const db = await context.reader()
  const below = db
    .selectFrom('unit_parent as parent')
    .where('parent.parent_id', '=', (on) => on.fn.any(on.val([...keys])))
  const rows = await below
    .innerJoin('unit_name as name', 'name.unit_id', 'parent.unit_id')
    .select(['parent.parent_id', 'parent.unit_id', 'name.search_key'])
    .union(
      below
        .innerJoin('unit_alias as alias', 'alias.unit_id', 'parent.unit_id')
        .select(['parent.parent_id', 'parent.unit_id', 'alias.search_key']),
    )
    .execute()
  const groups = Map.groupBy(rows, ({ parent_id }) => parent_id)
  return keys.map((key) => {
    const named = new Map<string, string | null>()
    for (const { search_key, unit_id } of groups.get(key) ?? []) {
      named.set(search_key, (named.get(search_key) ?? unit_id) === unit_id ? unit_id : null)
    }
    return named
  })
})

/** Who bears a lead inside a unit: the unit and the lead's name as the framework spells it. */
export interface LeadQuestion {
  readonly unitKey: string
  readonly lead: string
}

/** The key of the unit directly below that bears the lead's name; null where none, or more than one, does. */
export const leadUnit = batchLoader<LeadQuestion, string | null>(
  async (context, questions) => {
    const named = context.load(namedBelow)
    return Promise.all(questions.map(async ({ unitKey, lead }) => (await named.load(unitKey)).get(fold(lead)) ?? null))
  },
  ({ unitKey, lead }) => `${unitKey} ${lead}`,
)
