import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import { badInput } from '../shared/errors.ts'
import { decodeId } from '../shared/ids.ts'
import { languageArgument, MessageLanguage } from '../shared/language-argument.ts'
import { wordsIn } from '../shared/message-language.ts'
import { DateScalar } from '../shared/scalars.ts'
import { readScopePaths } from '../units/scope-paths.ts'
import { Unit } from '../units/unit.type.ts'
import { Provenance } from '../units/unit-vocabulary.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import { DossierReport } from './dossier.type.ts'
import { dossierCoverage } from './dossier-coverage.query.ts'
import { fieldSums, monthSums, monthsOfUnit, unitSumPage, wholeSum } from './dossier-sums.query.ts'
import {
  DossierCoverage,
  DossierOverview,
  DossierSum,
  DossierUnitSum,
  DossierUnitSumConnection,
} from './dossier-sums.type.ts'
import { figureResolver } from './figure.resolver.ts'
import { reportsOfPeriod } from './period-reports.query.ts'

/** How months are added up, in words. */
const RULE = {
  vi:
    'Cộng báo cáo tháng của đơn vị và mọi đơn vị bên dưới, mỗi đơn vị, lĩnh vực, tháng một lần: kỳ trước chuyển sang lấy của tháng đầu, ' +
    'đang giải quyết và tạm dừng lấy của tháng cuối, các số khác cộng dồn. Báo cáo lũy kế không cộng vào mà đứng cạnh; số mà một báo cáo ' +
    'không nêu thì tổng để trống.',
  en:
    'Monthly reports of the unit and of all units below it are added up, each unit, field and month once: what was carried over is that of ' +
    'the first month, what is open or suspended that of the last, all else is summed. Cumulative reports stand beside and are not added; a ' +
    'figure that one report leaves out is left out of the sum.',
}

@Resolver(() => DossierOverview)
export class DossierOverviewResolver {
  @Query(() => DossierOverview, {
    nullable: true,
    description:
      'What became of the dossiers of a unit and of all below it in a period; null where the unit is not on record.',
  })
  async dossierOverview(
    @Arg('unit', () => ID, { description: 'Id of the unit.' }) unit: string,
    @Arg('from', () => DateScalar, { description: 'First day of the period, inclusive.' }) from: Day,
    @Arg('to', () => DateScalar, { description: 'Last day of the period, inclusive.' }) to: Day,
    @Arg('field', () => String, { nullable: true, description: 'Exactly this field; all where left out.' })
    field: string | null,
    @Ctx() context: Context,
  ): Promise<DossierOverview | null> {
    if (to < from) {
      throw badInput({
        vi: `to: cần ngày từ ${from} trở đi, nhận được ${to}.`,
        en: `to: expected ${from} or later, got ${to}.`,
      })
    }
    const unitKey = decodeId(unit, 'Unit')
    const paths = await readScopePaths(await context.reader(), [unitKey])
    const path = paths.get(unitKey)?.path
    if (path === undefined) return null
    const asked = { from, to, field: field ?? null }
    return { unitKey, path, asked, periodFrom: from, periodTo: to, field: asked.field }
  }

  @FieldResolver(() => Unit, { description: 'The unit asked for.' })
  unit(@Root() { unitKey }: DossierOverview, @Ctx() context: Context) {
    return unitsById.at(context, unitKey)
  }

  @FieldResolver(() => String, { description: 'The rule by which months are added up, in words.' })
  rule(@Arg('language', () => MessageLanguage, languageArgument) language: MessageLanguage | null): string {
    return wordsIn(RULE, language)
  }

  @FieldResolver(() => DossierSum, {
    nullable: true,
    description: 'The monthly reports of the period added up; null where there are none.',
  })
  sum(@Root() overview: DossierOverview, @Ctx() context: Context) {
    return wholeSum(context, overview)
  }

  @FieldResolver(() => [DossierSum], { description: 'The same by month, the earliest first.' })
  months(@Root() overview: DossierOverview, @Ctx() context: Context) {
    return monthSums(context, overview)
  }

  @FieldResolver(() => [DossierSum], { description: 'The same by field; reports of all fields come last.' })
  fields(@Root() overview: DossierOverview, @Ctx() context: Context) {
    return fieldSums(context, overview)
  }

  @FieldResolver(() => DossierUnitSumConnection, {
    description: 'The same by unit, the most late dossiers first; units whose reports do not tell come last.',
  })
  units(@Root() overview: DossierOverview, @Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() context: Context) {
    return unitSumPage(context, overview, args)
  }

  @FieldResolver(() => [DossierReport], {
    description: 'What the unit itself reports of exactly this period, by field: published, and not added up here.',
  })
  reports(@Root() overview: DossierOverview, @Ctx() context: Context) {
    return reportsOfPeriod(context, overview)
  }
}

@Resolver(() => DossierSum)
export class DossierSumResolver extends figureResolver(DossierSum) {}

@Resolver(() => DossierUnitSum)
export class DossierUnitSumResolver {
  @FieldResolver(() => Unit, { description: 'The unit.' })
  unit(@Root() { unitKey }: DossierUnitSum, @Ctx() context: Context) {
    return unitsById.at(context, unitKey)
  }

  @FieldResolver(() => [DossierSum], { description: 'Its reports by month, the earliest first.' })
  months(@Root() { unitKey, asked }: DossierUnitSum, @Ctx() context: Context) {
    return context.load(monthsOfUnit).load({ unit: unitKey, asked })
  }
}

@Resolver(() => DossierCoverage)
export class DossierCoverageResolver {
  @Query(() => [DossierCoverage], {
    nullable: true,
    description: 'Units at the top of their tree of which reports of dossiers are on record, the latest report first.',
  })
  dossierCoverage(
    @Arg('provenance', () => Provenance, {
      nullable: true,
      description: 'OFFICIAL where left out: demonstration units come only when asked for.',
    })
    provenance: Provenance | null,
    @Ctx() context: Context,
  ) {
    return dossierCoverage(context, provenance ?? Provenance.OFFICIAL)
  }

  @FieldResolver(() => Unit, { description: 'The unit.' })
  unit(@Root() { unitKey }: DossierCoverage, @Ctx() context: Context) {
    return unitsById.at(context, unitKey)
  }
}
