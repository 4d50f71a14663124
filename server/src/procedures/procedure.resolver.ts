import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Document } from '../documents/document.type.ts'
import { documentsById } from '../documents/documents-by-id.loader.ts'
import { type LoaderKind, loadAll } from '../shared/batch.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { type Page, type PageArgs, pageOfList, pageRequest } from '../shared/paging.ts'
import { DateScalar } from '../shared/scalars.ts'
import { Unit, UnitConnection } from '../units/unit.type.ts'
import { Provenance } from '../units/unit-vocabulary.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import {
  Procedure,
  ProcedureConnection,
  ProcedureDelegation,
  Simplification,
  SimplificationConnection,
  WrongPosting,
} from './procedure.type.ts'
import {
  agenciesOfSimplification,
  decisionsOfProcedure,
  delegationsOfProcedure,
  procedureByKey,
  proceduresOfSimplification,
  simplificationByKey,
  wrongPostingsOfProcedure,
  wrongPostingsOfUnit,
} from './procedure-facts.loader.ts'
import { ProcedureState, SimplificationState } from './procedure-vocabulary.ts'
import { procedurePage, simplificationPage } from './procedures.query.ts'

const ASKED_PROVENANCE = {
  nullable: true,
  description: 'OFFICIAL where left out; real and invented ones never stand in one list.',
}

@Resolver(() => Procedure)
export class ProcedureResolver {
  @Query(() => ProcedureConnection, {
    nullable: true,
    description: 'Administrative procedures by field, in the order of recording.',
  })
  procedures(
    @Arg('state', () => ProcedureState, { nullable: true, description: 'In this state today.' })
    state: ProcedureState | null,
    @Arg('field', () => String, { nullable: true, description: 'Exactly this field.' }) field: string | null,
    @Arg('search', () => String, {
      nullable: true,
      description:
        'With a title in which each word begins a word; case, accents and đ/d do not matter. Blank narrows nothing.',
    })
    search: string | null,
    @Arg('provenance', () => Provenance, ASKED_PROVENANCE) provenance: Provenance | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ) {
    const filter = {
      state: state ?? null,
      field: field ?? null,
      search: search ?? null,
      provenance: provenance ?? null,
    }
    return procedurePage(context, { ...filter, day: context.today }, args)
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description: 'Whose competence it is (thẩm quyền); null where no source says.',
  })
  authority(@Root() { authorityKey }: Procedure, @Ctx() context: Context) {
    return authorityKey === null ? null : unitsById.at(context, authorityKey)
  }

  @FieldResolver(() => ProcedureState, { description: 'Whether it is in force on that day.' })
  state(
    @Root() { expiredOn }: Procedure,
    @Ctx() context: Context,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today in Vietnam where left out.' })
    asOf?: Day,
  ): ProcedureState {
    return expiredOn !== null && expiredOn <= (asOf ?? context.today) ? ProcedureState.EXPIRED : ProcedureState.IN_FORCE
  }

  @FieldResolver(() => [Document], { description: 'Decisions that announced it, oldest first.' })
  async decisions(@Root() { key }: Procedure, @Ctx() context: Context): Promise<Document[]> {
    return documentsOf(context, key, 'ANNOUNCES')
  }

  @FieldResolver(() => [Document], {
    description: 'Decisions that approved its internal process (quy trình nội bộ), oldest first.',
  })
  async processDecisions(@Root() { key }: Procedure, @Ctx() context: Context): Promise<Document[]> {
    return documentsOf(context, key, 'PROCESS')
  }

  @FieldResolver(() => [WrongPosting], {
    description:
      'Units that posted it wrongly when that was last looked at: expired and still there, or in force and missing.',
  })
  wrongPostings(@Root() { key }: Procedure, @Ctx() context: Context) {
    return context.load(wrongPostingsOfProcedure).load(key)
  }

  @FieldResolver(() => [ProcedureDelegation], {
    description: 'What was delegated of it, oldest first, with its effect on time.',
  })
  delegations(@Root() { key }: Procedure, @Ctx() context: Context) {
    return context.load(delegationsOfProcedure).load(key)
  }
}

async function documentsOf(context: Context, procedure: string, kind: 'ANNOUNCES' | 'PROCESS'): Promise<Document[]> {
  const decisions = await context.load(decisionsOfProcedure).load(procedure)
  const keys = decisions.flatMap((each) => (each.kind === kind ? [each.document] : []))
  return (await loadAll(context, documentsById, keys)).filter((document) => document !== null)
}

@Resolver(() => ProcedureDelegation)
export class ProcedureDelegationResolver {
  @FieldResolver(() => Unit, { description: 'Who carries it out.' })
  unit(@Root() { unitKey }: ProcedureDelegation, @Ctx() context: Context) {
    return unitsById.at(context, unitKey)
  }

  @FieldResolver(() => Document, { nullable: true, description: 'The decision; null where none is on record.' })
  document(@Root() { documentKey }: ProcedureDelegation, @Ctx() context: Context) {
    return documentKey === null ? null : context.load(documentsById).load(documentKey)
  }
}

@Resolver(() => WrongPosting)
export class WrongPostingResolver {
  @FieldResolver(() => Procedure, { description: 'The procedure.' })
  procedure(@Root() { procedureKey }: WrongPosting, @Ctx() context: Context) {
    return context.load(procedureByKey).load(procedureKey)
  }

  @FieldResolver(() => Unit, { description: 'The unit with which it stood posted, or did not.' })
  unit(@Root() { unitKey }: WrongPosting, @Ctx() context: Context) {
    return unitsById.at(context, unitKey)
  }
}

@Resolver(() => Unit)
export class UnitProceduresResolver {
  @FieldResolver(() => [WrongPosting], {
    description:
      'Procedures that it posted wrongly when that was last looked at: expired and still there, or in force and missing.',
  })
  wrongPostings(@Root() { key }: Unit, @Ctx() context: Context) {
    return context.load(wrongPostingsOfUnit).load(key)
  }
}

@Resolver(() => Simplification)
export class SimplificationResolver {
  @Query(() => SimplificationConnection, {
    nullable: true,
    description: 'Simplifications of procedures, the latest year first.',
  })
  simplifications(
    @Arg('state', () => SimplificationState, { nullable: true, description: 'In this state.' })
    state: SimplificationState | null,
    @Arg('provenance', () => Provenance, ASKED_PROVENANCE) provenance: Provenance | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ) {
    return simplificationPage(context, state ?? null, provenance ?? null, args)
  }

  @FieldResolver(() => Document, { nullable: true, description: 'The decision on it; null where none is on record.' })
  document(@Root() { documentKey }: Simplification, @Ctx() context: Context) {
    return documentKey === null ? null : context.load(documentsById).load(documentKey)
  }

  @FieldResolver(() => ProcedureConnection, {
    nullable: true,
    description: 'The procedures, as far as they are named; `procedureCount` says how many there are.',
  })
  procedures(
    @Root() { key }: Simplification,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ) {
    return listed<Procedure>(context, args, proceduresOfSimplification, key, procedureByKey)
  }

  @FieldResolver(() => UnitConnection, {
    nullable: true,
    description: 'The agencies whose procedures they are, as far as they are on record.',
  })
  agencies(@Root() { key }: Simplification, @Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() context: Context) {
    return listed<Unit>(context, args, agenciesOfSimplification, key, unitsById)
  }
}

/** A page of the few things that hang on one thing. */
async function listed<N extends { readonly key: string }>(
  context: Context,
  args: PageArgs,
  keysOf: LoaderKind<string, string[]>,
  owner: string,
  byKey: LoaderKind<string, N | null>,
): Promise<Page<N>> {
  const page = pageRequest(args, { keys: ['uuid'] })
  const found = await loadAll(context, byKey, await context.load(keysOf).load(owner))
  return pageOfList(
    page,
    found.filter((each) => each !== null),
    ({ key }) => [key],
    (each) => each,
  )
}

export const procedureNode: NodeKind = {
  type: 'Procedure',
  load: (context, keys) => loadAll(context, procedureByKey, keys),
}

export const simplificationNode: NodeKind = {
  type: 'Simplification',
  load: (context, keys) => loadAll(context, simplificationByKey, keys),
}
