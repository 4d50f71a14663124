import { Field, Int, ObjectType } from 'type-graphql'
import { connectionClass } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import { DateScalar } from '../shared/scalars.ts'
import { FigureFields } from './figure-fields.ts'

@ObjectType({
  simpleResolvers: true,
  description:
    'Monthly reports added up (cộng dồn): those of a unit and of all below it, or of one unit, field or month among them. ' +
    'A figure that one of the reports leaves out is null.',
})
export class DossierSum extends FigureFields {
  @Field(() => String, { nullable: true, description: 'The one field that it is of; null for all fields.' })
  field!: string | null

  @Field(() => DateScalar, { description: 'First day of the first month added up, inclusive.' })
  periodFrom!: Day

  @Field(() => DateScalar, { description: 'Last day of the last month added up, inclusive.' })
  periodTo!: Day

  @Field(() => Int, { description: 'Months of which there is a report.' })
  months!: number

  @Field(() => Int, { description: 'Reports added up.' })
  reports!: number
}

@ObjectType({
  simpleResolvers: true,
  description: 'What became of the dossiers of one unit itself (theo đơn vị), units below it left out.',
})
export class DossierUnitSum {
  readonly unitKey!: string
  readonly asked!: DossierQuestion

  @Field(() => DossierSum, { description: 'Its monthly reports added up.' })
  sum!: DossierSum
}

export const DossierUnitSumConnection = connectionClass('DossierUnitSum', DossierUnitSum)

/** What is added up: months of a period, of one field or all. */
export interface DossierQuestion {
  readonly from: Day
  readonly to: Day
  readonly field: string | null
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What became of the dossiers of a unit and of all below it in a period (tổng hợp tình hình giải quyết hồ sơ).',
})
export class DossierOverview {
  readonly unitKey!: string
  readonly path!: string
  readonly asked!: DossierQuestion

  @Field(() => DateScalar, { description: 'First day asked for, inclusive.' })
  periodFrom!: Day

  @Field(() => DateScalar, { description: 'Last day asked for, inclusive.' })
  periodTo!: Day

  @Field(() => String, { nullable: true, description: 'The field asked for; null for all.' })
  field!: string | null
}

@ObjectType({
  simpleResolvers: true,
  description:
    'A unit at the top of its tree of which reports of dossiers are on record (phạm vi số liệu), and the days that they reach.',
})
export class DossierCoverage {
  readonly unitKey!: string

  @Field(() => DateScalar, { description: 'First day of the earliest report, inclusive.' })
  periodFrom!: Day

  @Field(() => DateScalar, { description: 'Last day of the latest report, inclusive.' })
  periodTo!: Day

  @Field(() => Int, { description: 'Reports of it and of all units below it.' })
  reports!: number

  @Field(() => Int, { description: 'Those of them that tell of one month.' })
  monthlyReports!: number
}
