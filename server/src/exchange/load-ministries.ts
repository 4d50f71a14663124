import { newId } from '../shared/ids.ts'
import { slugFor } from '../units/rules/slug.ts'
import type { Loader } from './loading.ts'
import { readMinistryTable } from './ministry-table.ts'
import { storeUnits, type UnitDraft } from './store-units.ts'

/** The 19 ministries and ministerial agencies of 2023. The source gives neither codes nor days of opening and closing. */
export const ministries: Loader = {
  name: 'ministries',
  async load(loading) {
    const drafts = readMinistryTable().map((line): UnitDraft => {
      const open = { validFrom: null, validTo: null }
      return {
        id: newId(),
        slug: slugFor({ name: line.name }, new Set()),
        kind: 'MINISTRY',
        region: null,
        nameEn: line.nameEn,
        ...open,
        names: [{ name: line.name, shortName: line.name, type: line.type, ...open }],
        aliases: [line.nameEn, ...line.aliases],
        codes: [],
        parents: [],
      }
    })
    await storeUnits(loading, drafts)
  },
}
