import { Arg, type ClassType, FieldResolver, Resolver, Root } from 'type-graphql'
import { Misfit } from '../published/misfit.type.ts'
import type { ToldMisfit } from '../published/rules/told-misfit.ts'
import { LateCount, RateBase } from './dossier-vocabulary.ts'
import type { FigureFields } from './figure-fields.ts'
import { Rate } from './rate.type.ts'
import { dossierMisfits } from './rules/identities.ts'
import { lateRate, onTimeRate, type Share } from './rules/rates.ts'

const Base = () => Arg('base', () => RateBase, { description: 'The denominator.' })

/** Rates and misfits of whatever has figures of dossiers; the resolver of its class extends what this makes. */
export function figureResolver<F extends FigureFields>(kind: ClassType<F>) {
  @Resolver(() => kind)
  abstract class FigureResolver {
    @FieldResolver(() => Rate, {
      nullable: true,
      description: 'Resolved before or on the last day, as a share of the base; null where a figure of it is not told.',
    })
    onTimeRate(@Base() base: RateBase, @Root() { figures }: FigureFields): Share | null {
      return onTimeRate(figures, base)
    }

    @FieldResolver(() => Rate, {
      nullable: true,
      description: 'Late as a share of the base; null where a figure of it is not told.',
    })
    lateRate(
      @Base() base: RateBase,
      @Arg('count', () => LateCount, {
        nullable: true,
        defaultValue: LateCount.RESOLVED_LATE_AND_OVERDUE,
        description: 'Which dossiers count as late.',
      })
      count: LateCount | null,
      @Root() { figures }: FigureFields,
    ): Share | null {
      return lateRate(figures, base, count ?? LateCount.RESOLVED_LATE_AND_OVERDUE)
    }

    @FieldResolver(() => [Misfit], {
      description: 'Identities that do not hold, in the order of the form; kept and shown, never repaired.',
    })
    misfits(@Root() { figures }: FigureFields): readonly ToldMisfit[] {
      return dossierMisfits(figures)
    }
  }
  return FigureResolver
}
