import { sql } from 'kysely'
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { AsOf } from '../shared/as-of-argument.ts'
import { batchLoader } from '../shared/batch.ts'
import type { Day } from '../shared/day.ts'
import { DateScalar } from '../shared/scalars.ts'
import { readScopePaths } from '../units/scope-paths.ts'
import { Unit } from '../units/unit.type.ts'
import { MONTHLY } from './dossier-sums.query.ts'
import { type PeriodDays, periodToDate } from './rules/period-to-date.ts'

@ObjectType({ simpleResolvers: true, description: 'A period of which reports of dossiers tell (kỳ báo cáo).' })
export class DossierPeriod implements PeriodDays {
  @Field(() => DateScalar, { description: 'Its first day, inclusive.' })
  from!: Day

  @Field(() => DateScalar, { description: 'Its last day, inclusive.' })
  to!: Day
}

interface ToldRow {
  readonly unit: string
  readonly lastMonth: Day | null
  readonly from: Day | null
  readonly to: Day | null
}

/** What `Unit.dossierPeriod` says of many units; one statement a day asked for. */
const periodOfUnit = batchLoader<{ readonly unit: string; readonly day: Day }, PeriodDays | null>(
  async (context, keys) => {
    const db = await context.reader()
    const paths = await readScopePaths(
      db,
      keys.map(({ unit }) => unit),
    )
    const found = new Map<string, PeriodDays | null>()
    for (const [day, group] of Map.groupBy(keys, (key) => key.day)) {
      const units = group.map(({ unit }) => unit)
      const { rows } = await sql<ToldRow>`
        select list.unit, own."from", own."to", (
          select max(report.period_to) from dossier_report report
          where report.superseded_at is null and ${MONTHLY} and report.period_to <= ${day}::date
            and report.scope_path like list.path || '%'
        ) as "lastMonth"
        from unnest(${units}::uuid[], ${units.map((unit) => paths.get(unit)?.path ?? '-')}::text[]) list (unit, path)
        left join lateral (
          select report.period_from as "from", report.period_to as "to" from dossier_report report
          where report.unit_id = list.unit and report.superseded_at is null and not ${MONTHLY}
            and report.period_to <= ${day}::date
          order by report.period_to desc, report.period_from limit 1
        ) own on true`.execute(db)
      for (const row of rows) found.set(row.unit + day, toPeriod(row))
    }
    return keys.map(({ unit, day }) => found.get(unit + day) ?? null)
  },
)

const toPeriod = ({ lastMonth, from, to }: ToldRow): PeriodDays | null =>
  periodToDate({ lastMonth, longer: from === null || to === null ? null : { from, to } })

@Resolver(() => Unit)
export class UnitDossierPeriodResolver {
  @FieldResolver(() => DossierPeriod, {
    nullable: true,
    description:
      'The latest period of its dossiers that is told by the end of that day, for `dossierOverview`: the months so far of the year of ' +
      'the last monthly report of it or of a unit below, else the last longer period that it reports itself; null where none is told.',
  })
  dossierPeriod(@Root() { key }: Unit, @Ctx() context: Context, @AsOf() asOf?: Day): Promise<PeriodDays | null> {
    return context.load(periodOfUnit).load({ unit: key, day: asOf ?? context.today })
  }
}
