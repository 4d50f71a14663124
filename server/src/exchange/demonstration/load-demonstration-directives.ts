import { type Insertable, sql } from 'kysely'
import type { Store, Tables } from '../../context.ts'
import { newId } from '../../shared/ids.ts'
import { insertMany } from '../../shared/insert-many.ts'
import type { Loader } from '../loading.ts'
import { type DirectedLeaf, MEETINGS, planMeeting } from './rules/plan-directives.ts'

const PROVINCE = 'tinh-minh-hoa-07'
const FRAMEWORK = 'MH-TINH-2'

interface StoredLeaf extends DirectedLeaf {
  readonly key: string
  readonly leadKey: string | null
}

/** Meetings of the steering committee of the demonstration province, each going on from the one before. */
export const demonstrationDirectives: Loader = {
  name: 'directives of a demonstration province',
  async load({ db, record }) {
    const province = await db.selectFrom('unit').select('id').where('slug', '=', PROVINCE).executeTakeFirstOrThrow()
    const leaves = await ledLeaves(db)
    const rows = rowsOf(province.id, leaves)
    await insertMany(db, 'document', rows.documents)
    // One after the other: each names the one before it.
    for (const directive of rows.directives) await insertMany(db, 'directive', [directive])
    await insertMany(db, 'directive_item', rows.items)
    await insertMany(db, 'directive_item_unit', rows.units)
    await insertMany(db, 'directive_item_criterion', rows.criteria)
    record({ subjectType: 'Directive', subjectId: null, after: { directives: rows.directives.length } })
  },
}

/** Appraised leaves of the province's framework whose lead is a department on record. */
async function ledLeaves(db: Store): Promise<readonly StoredLeaf[]> {
  const { rows } = await sql<StoredLeaf>`
    select leaf.id as key, leaf.code, leaf.title, leaf.lead, department.unit_id as "leadKey"
    from criterion leaf
    join framework f on f.id = leaf.framework_id and f.code = ${FRAMEWORK}
    join (
      select alias.alias, alias.unit_id
      from unit_alias alias
      join unit_parent p on p.unit_id = alias.unit_id
      join unit above on above.id = p.parent_id and above.slug = ${PROVINCE}
    ) department on department.alias = leaf.lead
    where leaf.leaf and leaf.part = 'APPRAISED'
    order by leaf.position`.execute(db)
  return rows
}

function rowsOf(province: string, leaves: readonly StoredLeaf[]) {
  const documents: Insertable<Tables['document']>[] = []
  const directives: Insertable<Tables['directive']>[] = []
  const items: Insertable<Tables['directive_item']>[] = []
  const units: Insertable<Tables['directive_item_unit']>[] = []
  const criteria: Insertable<Tables['directive_item_criterion']>[] = []
  let follows: string | null = null
  for (const [index, meeting] of MEETINGS.entries()) {
    const [document_id, directive_id] = [newId(), newId()]
    documents.push({
      ...{ id: document_id, number: `0${index + 1}/TB-MINH-HOA`, issuer: 'Minh họa', issued_on: meeting, url: null },
      title: `Thông báo kết luận minh họa của cuộc họp ngày ${meeting.split('-').toReversed().join('/')}`,
    })
    const place = { scope_path: `/${province}/`, provenance: 'ILLUSTRATIVE' as const }
    directives.push({
      id: directive_id,
      document_id,
      owner_id: province,
      meeting_on: meeting,
      follows_id: follows,
      ...place,
    })
    for (const [position, item] of planMeeting(meeting, leaves).entries()) {
      const id = newId()
      items.push({
        ...{ id, directive_id, position: position + 1, text: item.text, addressees: item.leaf.lead },
        ...{ due_on: item.dueOn, reported_on: item.reportedOn, report: item.report },
        ...{ settled_on: item.settledOn, outcome: item.outcome, scope_path: place.scope_path },
      })
      if (item.leaf.leadKey !== null) units.push({ item_id: id, unit_id: item.leaf.leadKey })
      criteria.push({ item_id: id, criterion_id: item.leaf.key })
    }
    follows = directive_id
  }
  return { documents, directives, items, units, criteria }
}
