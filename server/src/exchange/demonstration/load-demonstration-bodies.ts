import { storeAssessments } from '../../assessment/store-assessments.ts'
import { slugFor } from '../../units/rules/slug.ts'
import type { Loader, Loading } from '../loading.ts'
import { type DemonstrationFramework, demonstrationFrameworks } from './demonstration-framework.ts'
import { blockKey, unitKeys } from './demonstration-keys.ts'
import { draftOf } from './draft-assessment.ts'
import { instantsOf } from './rules/calendar.ts'
import { planBodies } from './rules/plan-bodies.ts'
import {
  BODY_BLOCKS,
  BODY_YEAR,
  type BodyBlockCode,
  type DemonstrationBody,
  demonstrationBodies,
} from './rules/province-bodies.ts'
import { storeRound } from './store-rounds.ts'

const PROVINCE = 'tinh-minh-hoa-07'
const FRAMEWORK_OF_BLOCK: Readonly<Record<BodyBlockCode, string>> = {
  'MH-SO': 'MH-SO',
  'MH-NGANH': 'MH-NGANH',
  'MH-XA': 'MH-XA',
  'MH-PHUONG': 'MH-XA',
}

/** The assessments of 2025 of every body of one province: departments published, communes still being appraised, for all to watch. */
export const demonstrationBodyScores: Loader = {
  name: 'assessments of the bodies of a demonstration province',
  async load(loading) {
    const frameworks = await demonstrationFrameworks(loading.db)
    const units = await unitKeys(loading.db)
    for (const { code } of BODY_BLOCKS) {
      const framework = frameworks.get(FRAMEWORK_OF_BLOCK[code])
      if (framework === undefined) throw new Error(`No framework ${FRAMEWORK_OF_BLOCK[code]} for the block ${code}`)
      await scoreBlock(loading, code, framework, units)
    }
  },
}

const slugOf = ({ name }: DemonstrationBody): string => slugFor({ name, within: PROVINCE }, new Set())

async function scoreBlock(
  loading: Loading,
  block: BodyBlockCode,
  { key: frameworkKey, ownerKey, leaves, conditions }: DemonstrationFramework,
  units: ReadonlyMap<string, string>,
): Promise<void> {
  const key = await blockKey(loading.db, block)
  const year = BODY_YEAR
  const roundKey = await storeRound(loading, { ownerKey, frameworkKey, blockKey: key, year })
  const planned = planBodies(block, demonstrationBodies(), leaves, slugOf)
  const drafts = planned.map(({ body, state, condition, leaves: own }) =>
    draftOf({
      ...{ slug: slugOf(body), year, roundKey, frameworkKey, blockKey: key, state, leaves: own },
      unitKey: units.get(slugOf(body)) ?? '',
      publishedAt: state === 'PUBLISHED' ? instantsOf(year).published : instantsOf(year).watched,
      conditions: condition === null ? [] : conditions.map((code) => ({ code, reason: condition })),
    }),
  )
  await storeAssessments(loading, drafts)
}
