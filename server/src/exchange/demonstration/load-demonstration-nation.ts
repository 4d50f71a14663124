import { storeAssessments } from '../../assessment/store-assessments.ts'
import type { Loader } from '../loading.ts'
import { demonstrationFrameworks } from './demonstration-framework.ts'
import { blockKey, unitKeys } from './demonstration-keys.ts'
import { draftOf } from './draft-assessment.ts'
import { instantsOf } from './rules/calendar.ts'
import { demonstrationProvinces, isScoredIn, NATION_YEARS } from './rules/nation.ts'
import { planNation } from './rules/plan-nation.ts'
import { storeRound } from './store-rounds.ts'

const FRAMEWORK_OF_YEAR: Readonly<Record<number, string>> = { 2022: 'MH-TINH-1', 2023: 'MH-TINH-2', 2024: 'MH-TINH-2' }

/** The yearly assessments of the provinces, published in the spring that follows each year. */
export const demonstrationNation: Loader = {
  name: 'assessments of the demonstration nation',
  async load(loading) {
    const frameworks = await demonstrationFrameworks(loading.db)
    const units = await unitKeys(loading.db)
    const block = await blockKey(loading.db, 'MH-TINH')
    for (const year of NATION_YEARS) {
      const framework = frameworks.get(FRAMEWORK_OF_YEAR[year] ?? '')
      if (framework === undefined)
        throw new Error(`No framework ${FRAMEWORK_OF_YEAR[year]} for the provinces of ${year}`)
      const { key: frameworkKey, ownerKey } = framework
      const roundKey = await storeRound(loading, { ownerKey, frameworkKey, blockKey: block, year })
      const slugs = demonstrationProvinces().flatMap((each) => (isScoredIn(each, year) ? [each.slug] : []))
      const drafts = planNation(year, slugs, framework).map(({ slug, leaves }) =>
        draftOf({
          ...{ slug, year, roundKey, frameworkKey, blockKey: block, leaves },
          unitKey: units.get(slug) ?? '',
          state: 'PUBLISHED',
          publishedAt: instantsOf(year).published,
          conditions: [],
        }),
      )
      await storeAssessments(loading, drafts)
    }
  },
}
