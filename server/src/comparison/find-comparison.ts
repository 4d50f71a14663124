import type { Context } from '../context.ts'
import type { Criterion } from '../framework/criterion.type.ts'
import { criteriaByFramework } from '../framework/framework.loader.ts'
import type { Framework } from '../framework/framework.type.ts'
import { frameworkByCode } from '../framework/frameworks.query.ts'
import { inOneBlock } from '../ranking/find-ranking.ts'
import type { RankingQuestion } from '../ranking/question.ts'
import { computedFrame } from '../ranking/ranking-frame.ts'
import { scoredTableOf } from '../ranking/ranking-table.loader.ts'
import { Stage } from '../ranking/ranking-vocabulary.ts'
import type { ScoredTable } from '../ranking/rules/scored-table.ts'
import { badInput } from '../shared/errors.ts'
import { decodeId } from '../shared/ids.ts'
import { listProvenance } from '../units/list-provenance.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import type { ComparisonArgs } from './comparison-arguments.ts'
import { type NodeTables, nodeTables } from './comparison-tables.ts'

/** Most units that may be named. */
const MOST_NAMED = 100
/** Most units counted x rows. */
const MOST_CELLS = 200_000

/** A comparison with all that its cells are read from. */
export interface FoundComparison {
  /** The ranking of totals whose units are counted. */
  readonly question: RankingQuestion
  readonly provenance: Provenance
  /** The rows, in order of the framework. */
  readonly nodes: readonly Criterion[]
  /** The units that are shown: those named in their order, else all in order of rank. */
  readonly units: readonly string[]
  readonly totals: ScoredTable
  readonly tables: NodeTables
}

/**
 * The comparison that is asked for; null where no unit was assessed.
 *
 * @throws BAD_INPUT for ids of another type, too many named units or cells, codes that the framework does not have, and things
 *   of two provenances.
 */
export async function findComparison(context: Context, args: ComparisonArgs): Promise<FoundComparison | null> {
  const named = namedUnits(args)
  const block = args.block == null ? null : decodeId(args.block, 'Block')
  const within = args.within == null ? null : decodeId(args.within, 'Unit')
  const framework = await frameworkByCode(context, args.framework)
  if (framework === null) return null
  const provenance = await listProvenance(context, null, {
    units: [within, ...(named ?? [])],
    blocks: [block],
    others: [framework.provenance],
  })
  const nodes = await rowsOf(context, framework, args)
  const whole = { framework: framework.key, year: args.year, block, within, criterion: null, part: null }
  const question = await inOneBlock(context, { ...whole, stage: args.stage ?? Stage.FINAL }, named)
  if ((await context.load(computedFrame).load(question)) === null) return null
  const totals = await scoredTableOf(context, question)
  refuseTooMany(totals.entries.length, nodes.length)
  const tables = await nodeTables(context, question, nodes)
  return { question, provenance, nodes, units: named ?? totals.entries.map(({ unit }) => unit), totals, tables }
}

function namedUnits({ units }: ComparisonArgs): string[] | null {
  if (units == null) return null
  const keys = [...new Set(units.map((id) => decodeId(id, 'Unit')))]
  if (keys.length <= MOST_NAMED) return keys
  throw badInput({
    vi: `units: cần tối đa ${MOST_NAMED} đơn vị, nhận được ${keys.length}.`,
    en: `units: expected at most ${MOST_NAMED} units, got ${keys.length}.`,
  })
}

async function rowsOf(
  context: Context,
  { key, code }: Framework,
  { criteria, leavesOnly }: ComparisonArgs,
): Promise<readonly Criterion[]> {
  const tree = await criteriaByFramework.at(context, key)
  const unknown = (criteria ?? []).filter((each) => !tree.some((node) => node.code === each))
  if (unknown.length > 0) {
    throw badInput({
      vi: `criteria: cần mã của bộ tiêu chí ${code}, nhận được ${unknown.map((each) => JSON.stringify(each)).join(', ')}.`,
      en: `criteria: expected codes of the framework ${code}, got ${unknown.map((each) => JSON.stringify(each)).join(', ')}.`,
    })
  }
  const wanted = criteria == null ? tree : tree.filter((node) => criteria.includes(node.code))
  return leavesOnly ? wanted.filter(({ leaf }) => leaf) : wanted
}

function refuseTooMany(units: number, rows: number): void {
  if (units * rows <= MOST_CELLS) return
  const [counted, most] = [units * rows, MOST_CELLS].map((count) => count.toLocaleString('vi')) as [string, string]
  throw badInput({
    vi: `So sánh: cần tối đa ${most} ô, nhận được ${units} đơn vị x ${rows} dòng = ${counted}. Hãy nêu ít tiêu chí hơn hoặc một khối nhỏ hơn.`,
    en: `Comparison: expected at most ${most} cells, got ${units} units x ${rows} rows = ${counted}. Name fewer criteria or a smaller block.`,
  })
}
