import { newId } from '../../shared/ids.ts'
import { slugFor } from '../../units/rules/slug.ts'
import { readTypeWord } from '../../units/rules/type-word.ts'
import { insertRows, type Loader, type Loading } from '../loading.ts'
import { storeChanges } from '../store-changes.ts'
import { storeUnits, type UnitDraft } from '../store-units.ts'
import { type DemonstrationProvince, demonstrationProvinces, isScoredIn, MERGER, NATION_YEARS } from './rules/nation.ts'
import {
  BODY_BLOCKS,
  BODY_YEAR,
  type DemonstrationBody,
  demonstrationBodies,
  FULL_PROVINCE,
} from './rules/province-bodies.ts'

/** The block of the nation: every province, in each of its years. */
const NATION_BLOCK = { code: 'MH-TINH', name: 'Tỉnh, thành phố minh họa', nameEn: 'Demonstration provinces' } as const

/**
 * The units of the demonstration nation, all ILLUSTRATIVE: 63 provinces of which two merge in 2024, the bodies of one of them,
 * and the blocks in which they are scored.
 */
export const demonstrationUnits: Loader = {
  name: 'demonstration units',
  async load(loading) {
    const provinces = new Map(demonstrationProvinces().map((province) => [province, provinceDraft(province)]))
    const [full] = [...provinces].filter(([province]) => province.number === FULL_PROVINCE)
    if (!full) throw new Error(`No demonstration province ${FULL_PROVINCE}`)
    const bodies = new Map(demonstrationBodies().map((body) => [body, bodyDraft(body, full[1])]))
    await storeUnits(loading, [...provinces.values(), ...bodies.values()], 'ILLUSTRATIVE')
    await storeMerger(loading, provinces)
    await storeNationBlock(loading, provinces)
    await storeBodyBlocks(loading, full[1].id, bodies)
  },
}

function provinceDraft(province: DemonstrationProvince): UnitDraft {
  const { validFrom, validTo } = province
  return {
    id: newId(),
    slug: province.slug,
    kind: 'PROVINCE',
    region: province.region,
    nameEn: province.nameEn,
    validFrom,
    validTo,
    names: [{ name: province.name, ...readTypeWord('PROVINCE', province.name), validFrom, validTo }],
    aliases: [province.nameEn],
    codes: [{ code: province.code, validFrom, validTo }],
    parents: [],
  }
}

/** The words by which frameworks name a lead are its other forms, so that a lead finds the body that bears it. */
function bodyDraft(body: DemonstrationBody, province: UnitDraft): UnitDraft {
  const validity = { validFrom: body.validFrom, validTo: null }
  return {
    id: newId(),
    slug: slugFor({ name: body.name, within: province.slug }, new Set()),
    kind: body.kind,
    region: null,
    nameEn: body.nameEn,
    ...validity,
    names: [{ name: body.name, ...readTypeWord(body.kind, body.name), ...validity }],
    aliases: [body.nameEn, ...body.leads],
    codes: [{ code: body.code, ...validity }],
    parents: [{ parentId: province.id, ...validity }],
  }
}

async function storeMerger(loading: Loading, provinces: ReadonlyMap<DemonstrationProvince, UnitDraft>): Promise<void> {
  const { number, issuer, issuedOn, title } = MERGER.document
  const document = { id: newId(), number, issuer, issued_on: issuedOn, title, url: null }
  await insertRows(loading.db, 'document', [document])
  const { id, ...after } = document
  loading.record({ subjectType: 'Document', subjectId: id, after })
  const idsOf = (numbers: readonly number[]) =>
    [...provinces].flatMap(([province, draft]) => (numbers.includes(province.number) ? [draft.id] : []))
  await storeChanges(loading, [
    {
      kind: 'MERGE',
      effectiveOn: MERGER.effectiveOn,
      legalBasis: number,
      from: idsOf(MERGER.from),
      to: idsOf([MERGER.into]),
      note: 'Hợp nhất minh họa: hai tỉnh minh họa thành một.',
    },
  ])
}

async function storeNationBlock(
  loading: Loading,
  provinces: ReadonlyMap<DemonstrationProvince, UnitDraft>,
): Promise<void> {
  const members = NATION_YEARS.flatMap((year) =>
    [...provinces].flatMap(([province, draft]) =>
      isScoredIn(province, year) ? [{ year, unit: draft.id, ranked: true }] : [],
    ),
  )
  await storeBlock(loading, { ...NATION_BLOCK, kind: 'PROVINCE', owner: null, members })
}

async function storeBodyBlocks(
  loading: Loading,
  owner: string,
  bodies: ReadonlyMap<DemonstrationBody, UnitDraft>,
): Promise<void> {
  for (const block of BODY_BLOCKS) {
    const members = [...bodies].flatMap(([body, draft]) =>
      body.block === block.code ? [{ year: BODY_YEAR, unit: draft.id, ranked: body.ranked }] : [],
    )
    await storeBlock(loading, { ...block, owner, members })
  }
}

interface BlockDraft {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly kind: UnitDraft['kind']
  readonly owner: string | null
  readonly members: readonly { readonly year: number; readonly unit: string; readonly ranked: boolean }[]
}

async function storeBlock({ db, record }: Loading, { members, ...block }: BlockDraft): Promise<void> {
  const id = newId()
  const row = {
    owner_id: block.owner,
    code: block.code,
    name: block.name,
    name_en: block.nameEn,
    unit_kinds: [block.kind],
    provenance: 'ILLUSTRATIVE' as const,
  }
  await insertRows(db, 'block', [{ id, ...row }])
  await insertRows(
    db,
    'block_membership',
    members.map(({ year, unit, ranked }) => ({ block_id: id, year, unit_id: unit, ranked })),
  )
  record({ subjectType: 'Block', subjectId: id, after: { ...row, members } })
}
