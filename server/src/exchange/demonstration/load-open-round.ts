import type { AssessmentDraft } from '../../assessment/assessment-draft.ts'
import { storeAssessments } from '../../assessment/store-assessments.ts'
import { newId } from '../../shared/ids.ts'
import { slugFor } from '../../units/rules/slug.ts'
import { insertRows, type Loader, type Loading } from '../loading.ts'
import { type DemonstrationFramework, demonstrationFrameworks } from './demonstration-framework.ts'
import { unitKeys } from './demonstration-keys.ts'
import { OPEN_YEAR, openAssessments } from './rules/open-round.ts'
import { sourceOf } from './rules/sources.ts'

const PROVINCE = 'tinh-minh-hoa-07'
const FRAMEWORK = 'MH-SO'
/** When the first quarter was put down, and to when its figures count. */
const [QUARTER_AT, QUARTER_END] = ['2026-04-06T09:00:00+07:00', '2026-03-31']
const REPORTER = 'Cán bộ tự chấm minh họa'

/**
 * A round that takes scores, so that imports can be tried: departments of the demonstration province in 2026, a few of which have
 * begun. It states no windows, so that it stays open; nothing of it is published, so that no outsider sees it.
 */
export const demonstrationOpenRound: Loader = {
  name: 'open round of a demonstration province',
  async load(loading) {
    const framework = (await demonstrationFrameworks(loading.db)).get(FRAMEWORK)
    if (framework === undefined) throw new Error(`No framework ${FRAMEWORK} for the open round`)
    const units = await unitKeys(loading.db)
    const roundKey = await storeRound(loading, framework)
    const drafts = openAssessments(framework.leaves, keyOf).map(({ body, leaves }): AssessmentDraft => {
      return {
        ...{
          id: newId(),
          unitKey: units.get(keyOf(body)) ?? '',
          year: OPEN_YEAR,
          roundKey,
          frameworkKey: framework.key,
        },
        ...{ blockKey: null, state: 'OPEN', provenance: 'ILLUSTRATIVE', publishedAt: null, conditions: [] },
        leaves: leaves.map(({ leaf, report }) => ({
          code: leaf.code,
          stages: {
            SELF: {
              ...{ report, at: QUARTER_AT, by: REPORTER },
              sources: Object.fromEntries(
                leaf.rule.variables.map((each) => [
                  each.name,
                  { source: sourceOf(leaf.part, each), asOf: QUARTER_END },
                ]),
              ),
            },
          },
        })),
      }
    })
    await storeAssessments(loading, drafts)
  },
}

const keyOf = ({ name }: { readonly name: string }): string => slugFor({ name, within: PROVINCE }, new Set())

async function storeRound(
  { db, record }: Loading,
  { ownerKey, key: frameworkKey }: DemonstrationFramework,
): Promise<string> {
  const id = newId()
  const row = { owner_id: ownerKey, framework_id: frameworkKey, block_id: null, year: OPEN_YEAR }
  await insertRows(db, 'round', [{ id, ...row }])
  record({ subjectType: 'Round', subjectId: id, after: { ...row, windows: [] } })
  return id
}
