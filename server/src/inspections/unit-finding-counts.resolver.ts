import { sql } from 'kysely'
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { AsOf } from '../shared/as-of-argument.ts'
import { batchLoader, grouped } from '../shared/batch.ts'
import type { Day } from '../shared/day.ts'
import { DateScalar } from '../shared/scalars.ts'
import { Unit } from '../units/unit.type.ts'
import { type CountedFinding, countFindings, type FindingCounts } from './rules/finding-counts.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'How many findings stand where, at the end of a day (tình hình khắc phục).',
})
export class FindingProgress implements FindingCounts {
  @Field(() => Int, { description: 'Found by the end of that day, open + closed.' })
  total!: number

  @Field(() => Int, { description: 'Not closed by the inspecting side, a remedy proposed or not.' })
  open!: number

  @Field(() => Int, { description: 'Closed, as remedied or not.' })
  closed!: number

  @Field(() => Int, { description: 'Due before that day and open; counted there, too.' })
  overdue!: number

  @Field(() => Int, { description: 'Open without a last day: never overdue.' })
  undated!: number

  @Field(() => DateScalar, { description: 'The day at whose end it stood so.' })
  asOf!: Day
}

type ConcernedFinding = CountedFinding & { readonly unitKey: string }

/** What concerns each unit, once each: findings of its own campaigns, and findings about it. */
const findingsOfUnit = batchLoader<string, ConcernedFinding[]>(async (context, keys) => {
  const units = sql`any(${[...keys]}::uuid[])`
  const { rows } = await sql<ConcernedFinding>`
    select concerned."unitKey", finding.state, finding.found_on as "foundOn", finding.due_on as "dueOn",
      finding.closed_on as "closedOn"
    from (
      select campaign.owner_id as "unitKey", own.id as finding_id
      from inspection_campaign campaign join finding own on own.campaign_id = campaign.id
      where campaign.owner_id = ${units}
      union
      select about.unit_id, about.finding_id from finding_unit about where about.unit_id = ${units}
    ) concerned
    join finding on finding.id = concerned.finding_id`.execute(await context.reader())
  return grouped(keys, rows, ({ unitKey }) => unitKey)
})

@Resolver(() => Unit)
export class UnitFindingCountsResolver {
  @FieldResolver(() => FindingProgress, {
    description:
      'How many findings of its own campaigns, and about itself, stand where at the end of that day; each counted once.',
  })
  async findingProgress(@Root() { key }: Unit, @Ctx() context: Context, @AsOf() asOf?: Day): Promise<FindingProgress> {
    const day = asOf ?? context.today
    return { ...countFindings(await context.load(findingsOfUnit).load(key), day), asOf: day }
  }
}
