import { ArgsType, Field, ID, Int } from 'type-graphql'
import { EvidencePart } from '../framework/rules/evidence-part.ts'
import { RankingBasis, Stage } from './ranking-vocabulary.ts'

/** What `ranking` is asked for. */
@ArgsType()
export class RankingArgs {
  @Field(() => String, { description: 'Code of a framework, such as 876-BO.' })
  framework!: string

  @Field(() => Int, { description: 'The year that is ranked.' })
  year!: number

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of a block. Left out, every unit that the framework scores is ranked together; editions of several blocks need it.',
  })
  block?: string | null

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of a unit: only units below it are ranked, at any depth, on the last day of the year. Computed only.',
  })
  within?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Code of a criterion of the framework to rank by, at any level. Computed only; not together with `part`.',
  })
  criterion?: string | null

  @Field(() => EvidencePart, { nullable: true, description: 'A source of points to rank by. Computed only.' })
  part?: EvidencePart | null

  @Field(() => Stage, {
    nullable: true,
    defaultValue: Stage.FINAL,
    description: 'At which step of the assessment the points stand; what is published is FINAL.',
  })
  stage?: Stage | null

  @Field(() => RankingBasis, {
    nullable: true,
    description: 'Where it comes from; left out, the newest edition, and where none answers, computed from scores.',
  })
  basis?: RankingBasis | null

  @Field(() => ID, {
    nullable: true,
    description: 'Id of an edition of that framework and year; the newest where left out. Not with COMPUTED.',
  })
  edition?: string | null
}
