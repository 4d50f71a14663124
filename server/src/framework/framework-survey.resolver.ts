import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { batchLoader, grouped, loadAll } from '../shared/batch.ts'
import { Decimal } from '../shared/decimal.ts'
import { fraction, percentOf } from '../shared/fraction.ts'
import { roundFraction, transport } from '../shared/rounding.ts'
import { Criterion } from './criterion.type.ts'
import { criterionByKey, partsByFramework } from './framework.loader.ts'
import { Framework } from './framework.type.ts'
import { FrameworkSurvey } from './framework-survey.type.ts'
import { isSurvey } from './rules/evidence-part.ts'

/** Keys of the leaves of each framework whose points come from surveys, with their part, in their order. */
const surveyLeaves = batchLoader<string, { readonly key: string; readonly part: string }[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('criterion')
    .select(['framework_id as framework', 'id as key', 'part'])
    .where('framework_id', '=', (on) => on.fn.any(on.val([...keys])))
    .where('leaf', '=', true)
    .where('part', 'is not', null)
    .orderBy('position')
    .execute()
  return grouped(keys, rows, ({ framework }) => framework).map((own) =>
    own.flatMap(({ key, part }) => (part !== null && isSurvey(part) ? [{ key, part }] : [])),
  )
})

@Resolver(() => Framework)
export class FrameworkSurveysResolver {
  @FieldResolver(() => [FrameworkSurvey], {
    description:
      'The surveys that decide points of it, in the order of its parts; empty where it has none, or where no source cuts its maximum.',
  })
  async surveys(@Root() { key, maxPoints }: Framework, @Ctx() context: Context): Promise<FrameworkSurvey[]> {
    const whole = new Decimal(maxPoints)
    const parts = await context.load(partsByFramework).load(key)
    return parts
      .filter(({ part }) => isSurvey(part))
      .map(({ part, maxPoints: points }) => ({
        frameworkKey: key,
        part,
        maxPoints: points,
        share: roundFraction(percentOf(fraction(new Decimal(points), whole)), transport),
      }))
  }
}

@Resolver(() => FrameworkSurvey)
export class FrameworkSurveyResolver {
  @FieldResolver(() => [Criterion], {
    description: 'The leaves that it decides, in order; empty of a framework whose leaves are not on record.',
  })
  async leaves(@Root() { frameworkKey, part }: FrameworkSurvey, @Ctx() context: Context): Promise<Criterion[]> {
    const leaves = await context.load(surveyLeaves).load(frameworkKey)
    const keys = leaves.filter((leaf) => leaf.part === part).map(({ key }) => key)
    return (await loadAll(context, criterionByKey, keys)).filter((criterion) => criterion !== null)
  }
}
