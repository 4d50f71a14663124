import type { Context } from '../context.ts'
import type { Criterion } from '../framework/criterion.type.ts'
import { nodeIn } from '../ranking/counterparts.loader.ts'
import { type Earlier, earlierAssessments } from '../ranking/earlier-assessments.loader.ts'
import { KEPT_KILOBYTES } from '../ranking/kept-weights.ts'
import { namePlaces } from '../ranking/name-places.loader.ts'
import { questionKey, type RankingQuestion } from '../ranking/question.ts'
import { type ScoredStanding, type ScoredTable, scoredTable } from '../ranking/rules/scored-table.ts'
import { type Standings, scoredStandings } from '../ranking/scored-standings.loader.ts'
import type { Ready } from '../shared/ready.ts'

/** The units of a comparison by one node after the other. */
export type NodeTables = ReadonlyMap<string, ScoredTable>

/** The tables by the key of their node: two statements however many nodes, none where they are kept. */
export async function nodeTables(
  context: Context,
  question: RankingQuestion,
  nodes: readonly Criterion[],
): Promise<NodeTables> {
  const make = async () => {
    const standings = await standingsOf(
      context,
      nodes.map(({ key }) => ({ ...question, criterion: key })),
    )
    const { places } = await namePlaces(context, question.year)
    return new Map(nodes.map(({ key }, index) => [key, scoredTable(standings[index]?.lines ?? [], places)]))
  }
  const name = `comparison ${questionKey(question)} ${nodes.map(({ key }) => key).join()}`
  return context.kept(name, make, (tables) => cellsIn(tables) * KEPT_KILOBYTES.scored)
}

const cellsIn = (tables: NodeTables): number =>
  [...tables.values()].reduce((sum, { entries }) => sum + entries.length, 0)

/** What a unit had the year before, by node key, and by null for the whole. */
export interface Before {
  readonly earlier: Earlier
  readonly held: ReadonlyMap<string | null, ScoredStanding>
}

/** What stands before each unit that has an earlier year on record; kept like the tables. */
export function heldBefore(
  context: Context,
  question: RankingQuestion,
  nodes: readonly Criterion[],
): Ready<ReadonlyMap<string, Before>> {
  const name = `comparison before ${questionKey(question)} ${nodes.map(({ key }) => key).join()}`
  return context.kept(
    name,
    () => readBefore(context, question, nodes),
    (held) => held.size * (nodes.length + 1) * KEPT_KILOBYTES.scored,
  )
}

async function readBefore(context: Context, question: RankingQuestion, nodes: readonly Criterion[]) {
  const own = [...(await context.load(earlierAssessments).load(question)).values()]
  const isLastYear = ({ unit, body, year }: Earlier) => body === unit && year === question.year - 1
  const frames = [...new Map(own.filter(isLastYear).map((each) => [frameName(each), each])).values()]
  const asked = (await Promise.all(frames.map((frame) => questionsIn(context, question, nodes, frame)))).flat()
  const standings = await standingsOf(
    context,
    asked.map((each) => each.question),
  )
  const held = asked.flatMap(({ frame, node }, index) =>
    (standings[index]?.lines ?? []).map((standing) => ({ name: `${frame} ${standing.unit}`, node, standing })),
  )
  const byUnit = Map.groupBy(held, ({ name }) => name)
  const heldBy = (each: Earlier) => (isLastYear(each) ? (byUnit.get(`${frameName(each)} ${each.unit}`) ?? []) : [])
  return new Map(
    own.map((earlier): [string, Before] => [
      earlier.unit,
      { earlier, held: new Map(heldBy(earlier).map(({ node, standing }) => [node, standing])) },
    ]),
  )
}

const frameName = ({ framework, block }: Earlier) => `${framework} ${block}`

/** The whole and each node that the framework of the year before has as well, asked of that year. */
async function questionsIn(
  context: Context,
  question: RankingQuestion,
  nodes: readonly Criterion[],
  earlier: Earlier,
): Promise<{ frame: string; node: string | null; question: RankingQuestion }[]> {
  const { framework, block, year } = earlier
  const own = await Promise.all(nodes.map(({ key }) => nodeIn(context, key, question.framework, framework)))
  const wanted = [
    { node: null, criterion: null },
    ...nodes.map(({ key }, index) => ({ node: key, criterion: own[index] })),
  ]
  return wanted.flatMap(({ node, criterion }) =>
    node !== null && criterion == null
      ? []
      : [
          {
            ...{ frame: frameName(earlier), node },
            question: { ...question, framework, block, year, within: null, criterion: criterion ?? null },
          },
        ],
  )
}

async function standingsOf(context: Context, questions: readonly RankingQuestion[]): Promise<Standings[]> {
  const loader = context.load(scoredStandings)
  return Promise.all(questions.map((question) => loader.load(question)))
}
