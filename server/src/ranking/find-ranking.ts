import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { criteriaByFramework } from '../framework/framework.loader.ts'
import type { Framework } from '../framework/framework.type.ts'
import { frameworkByCode } from '../framework/frameworks.query.ts'
import { CriterionLevel } from '../framework/rules/criterion-level.ts'
import { EvidencePart } from '../framework/rules/evidence-part.ts'
import { badInput } from '../shared/errors.ts'
import { decodeId } from '../shared/ids.ts'
import { listProvenance } from '../units/list-provenance.ts'
import { unitsBelow } from '../units/units-below.ts'
import { newestEdition } from './editions.query.ts'
import type { RankingQuestion } from './question.ts'
import type { RankingArgs } from './ranking-arguments.ts'
import { computedFrame, editionFrame, type RankingFrame } from './ranking-frame.ts'
import { RankingBasis, Stage } from './ranking-vocabulary.ts'

/**
 * The ranking that is asked for: from the newest edition where one prints it, else computed from stored totals; null where
 * neither is there.
 *
 * @throws BAD_INPUT for ids of another type, a criterion that the framework does not have or that has no maximum, criterion and
 *   part together, an edition asked of a computed ranking, and things of another provenance than the framework's.
 */
export async function findRanking(context: Context, args: RankingArgs): Promise<RankingFrame | null> {
  const { edition, basis, block, within } = args
  const blockKey = block == null ? null : decodeId(block, 'Block')
  const withinKey = within == null ? null : decodeId(within, 'Unit')
  const editionKey = edition == null ? null : decodeId(edition, 'Edition')
  refuseContradictions(args)
  const framework = await frameworkByCode(context, args.framework)
  if (framework === null) return null
  await listProvenance(context, null, { units: [withinKey], blocks: [blockKey], others: [framework.provenance] })
  const question = await questionIn(context, framework, args, { block: blockKey, within: withinKey })
  if (isPrinted(question) && basis !== RankingBasis.COMPUTED) {
    const { code } = framework
    const found = await newestEdition(context, { framework: code, year: args.year, blockKey, editionKey })
    if (found !== null) return editionFrame(found)
  }
  if (basis === RankingBasis.AS_PUBLISHED || editionKey !== null) return null
  return context.load(computedFrame).load(await inOneBlock(context, question))
}

/** Editions print totals of whole blocks alone. */
const isPrinted = ({ within, criterion, part, stage }: RankingQuestion): boolean =>
  within === null && criterion === null && part === null && stage === Stage.FINAL

async function questionIn(
  context: Context,
  framework: Framework,
  { year, criterion, part, stage }: RankingArgs,
  { block, within }: Pick<RankingQuestion, 'block' | 'within'>,
): Promise<RankingQuestion> {
  const node = criterion == null ? null : await comparableNode(context, framework, criterion)
  const asked = { part: part ?? null, stage: stage ?? Stage.FINAL }
  return { framework: framework.key, year, block, within, criterion: node, ...asked }
}

/** The key of a criterion to rank by. */
export async function comparableNode(context: Context, { key, code }: Framework, criterion: string): Promise<string> {
  const tree = await criteriaByFramework.at(context, key)
  const node = tree.find((each) => each.code === criterion)
  const text = JSON.stringify(criterion)
  if (node === undefined) {
    throw badInput({
      vi: `criterion: cần mã của bộ tiêu chí ${code}, nhận được ${text}.`,
      en: `criterion: expected a code of the framework ${code}, got ${text}.`,
    })
  }
  if (node.level !== CriterionLevel.ADJUSTMENT) return node.key
  throw badInput({
    vi: `criterion: ${text} là mục điểm cộng, điểm trừ, không có điểm tối đa để so tỷ lệ.`,
    en: `criterion: ${text} is an adjustment, which has no maximum and so no share to compare.`,
  })
}

function refuseContradictions({ criterion, part, basis, edition }: RankingArgs): void {
  if (criterion != null && part != null) {
    throw badInput({
      vi: 'criterion, part: chỉ xếp hạng theo một tiêu chí hoặc một nguồn điểm, nhận được cả hai.',
      en: 'criterion, part: expected one criterion or one source of points, got both.',
    })
  }
  if (part === EvidencePart.ADJUSTMENT) {
    throw badInput({
      vi: 'part: điểm cộng, điểm trừ không có điểm tối đa để so tỷ lệ.',
      en: 'part: adjustments have no maximum and so no share to compare.',
    })
  }
  if (basis === RankingBasis.COMPUTED && edition != null) {
    throw badInput({
      vi: 'edition: bảng xếp hạng tính từ điểm không lấy từ lần công bố nào; bỏ edition hoặc basis.',
      en: 'edition: a ranking computed from scores comes from no edition; leave out edition or basis.',
    })
  }
}

/** Where no block is named and all units asked for were assessed in one, that block is meant; `units` null: all there are. */
export async function inOneBlock(
  context: Context,
  question: RankingQuestion,
  units: readonly string[] | null = null,
): Promise<RankingQuestion> {
  const { framework, year, block, within } = question
  if (block !== null) return question
  const below = within && unitsBelow(sql`${within}::uuid`, sql`make_date(${year}, 12, 31)`)
  const assessed = sql`
    select block_id from assessment
    where framework_id = ${framework} and year = ${year} and ${below ? sql`unit_id in ${below}` : sql`true`}
      and ${units ? sql`unit_id = any(${[...units]}::uuid[])` : sql`true`}`
  // The first and the last in order, which an index finds at once: where they are the same there is no other.
  const { rows: blocks } = await sql<{ block_id: string | null }>`
    (${assessed} order by block_id limit 1) union (${assessed} order by block_id desc limit 1)`.execute(
    await context.reader(),
  )
  return blocks.length === 1 ? { ...question, block: blocks[0]?.block_id ?? null } : question
}
