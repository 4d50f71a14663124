import { Migrator } from '@mikro-orm/migrations'
import { type EntityManager, type InferKyselyDB, MikroORM } from '@mikro-orm/postgresql'
import { type ColumnType, type Generated, type Kysely, sql } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { migrations } from '../migrations/list.ts'
import { ActorEntity } from './access/actor.entity.ts'
import { createStateQuery, type DataState } from './access/reader-scope.ts'
import { createStateWatch } from './access/state-watch.ts'
import { AssessmentConditionEntity, AssessmentEntity } from './assessment/assessment.entity.ts'
import { DeductionEntity } from './assessment/deduction.entity.ts'
import { RoundEntity, RoundWindowEntity } from './assessment/round.entity.ts'
import { ExplanationEntity, ScoreEntity, StageValueEntity } from './assessment/score.entity.ts'
import { StageTotalEntity } from './assessment/stage-total.entity.ts'
import { AuditEntryEntity } from './audit/audit-entry.entity.ts'
import {
  DirectiveEntity,
  DirectiveItemCriterionEntity,
  DirectiveItemEntity,
  DirectiveItemUnitEntity,
  HeadStatementEntity,
} from './directives/directive.entity.ts'
import { DocumentEntity } from './documents/document.entity.ts'
import { DossierCaseEntity, DossierReportEntity } from './dossiers/dossier.entity.ts'
import { DataImportEntity, DataImportSubjectEntity } from './exchange/imports/data-import.entity.ts'
import { CriterionEntity, CriterionLinkEntity } from './framework/criterion.entity.ts'
import { BandEntity, FrameworkEntity, FrameworkPartEntity } from './framework/framework.entity.ts'
import {
  InspectionCampaignEntity,
  InspectionGroupEntity,
  InspectionNoteEntity,
  InspectionPeriodEntity,
  InspectionVisitEntity,
} from './inspections/campaign.entity.ts'
import { FindingEntity, FindingUnitEntity } from './inspections/finding.entity.ts'
import { ModelCriterionEntity, ModelEntity, ModelUnitEntity } from './models/model.entity.ts'
import { PlanContentEntity, PlanEntity, PlanReportEntity, ProgrammeEntity } from './plans/plan.entity.ts'
import {
  TaskCriterionEntity,
  TaskEntity,
  TaskExtensionEntity,
  TaskJointEntity,
  TaskPhaseEntity,
} from './plans/task.entity.ts'
import { PledgeEntity } from './pledges/pledge.entity.ts'
import {
  ProcedureDecisionEntity,
  ProcedureDelegationEntity,
  ProcedureEntity,
  ProcedurePostingEntity,
} from './procedures/procedure.entity.ts'
import {
  SimplificationAgencyEntity,
  SimplificationEntity,
  SimplificationProcedureEntity,
} from './procedures/simplification.entity.ts'
import { PublishedFigureEntity } from './published/published-figure.entity.ts'
import { ReportedTotalEntity } from './published/reported-total.entity.ts'
import { SourceStatementEntity } from './published/source-statement.entity.ts'
import { EditionEntity, EditionFigureEntity } from './ranking/edition.entity.ts'
import { openClients } from './shared/copy-client.ts'
import { DataVersionEntity } from './shared/data-version.entity.ts'
import { DatabaseError, requireKnown, requireVersion } from './shared/database-error.ts'
import { type KeptAnswers, keptAnswers } from './shared/kept-answers.ts'
import { PostgresNamingStrategy } from './shared/naming-strategy.ts'
import { BlockEntity, BlockMembershipEntity } from './units/block.entity.ts'
import { UnitEntity } from './units/unit.entity.ts'
import { UnitChangeEntity, UnitChangePartEntity } from './units/unit-change.entity.ts'
import { UnitCodeEntity } from './units/unit-code.entity.ts'
import { UnitAliasEntity, UnitNameEntity } from './units/unit-name.entity.ts'
import { UnitParentEntity } from './units/unit-parent.entity.ts'

/** Every stored entity, room by room. */
export const entities = [
  DataVersionEntity,
  DocumentEntity,
  UnitEntity,
  UnitNameEntity,
  UnitAliasEntity,
  UnitCodeEntity,
  UnitParentEntity,
  UnitChangeEntity,
  UnitChangePartEntity,
  BlockEntity,
  BlockMembershipEntity,
  ActorEntity,
  AuditEntryEntity,
  FrameworkEntity,
  FrameworkPartEntity,
  BandEntity,
  CriterionEntity,
  CriterionLinkEntity,
  PublishedFigureEntity,
  ReportedTotalEntity,
  SourceStatementEntity,
  DirectiveEntity,
  DirectiveItemEntity,
  DirectiveItemUnitEntity,
  DirectiveItemCriterionEntity,
  HeadStatementEntity,
  ProgrammeEntity,
  PlanEntity,
  PlanContentEntity,
  PlanReportEntity,
  TaskEntity,
  TaskJointEntity,
  TaskPhaseEntity,
  TaskExtensionEntity,
  TaskCriterionEntity,
  ModelEntity,
  ModelUnitEntity,
  ModelCriterionEntity,
  PledgeEntity,
  ProcedureEntity,
  ProcedureDecisionEntity,
  ProcedureDelegationEntity,
  ProcedurePostingEntity,
  SimplificationEntity,
  SimplificationProcedureEntity,
  SimplificationAgencyEntity,
  DossierReportEntity,
  DossierCaseEntity,
  InspectionCampaignEntity,
  InspectionPeriodEntity,
  InspectionGroupEntity,
  InspectionNoteEntity,
  InspectionVisitEntity,
  FindingEntity,
  FindingUnitEntity,
  RoundEntity,
  RoundWindowEntity,
  AssessmentEntity,
  AssessmentConditionEntity,
  ScoreEntity,
  StageValueEntity,
  ExplanationEntity,
  StageTotalEntity,
  DeductionEntity,
  EditionEntity,
  EditionFigureEntity,
  DataImportEntity,
  DataImportSubjectEntity,
] as const

type Inferred = InferKyselyDB<(typeof entities)[number]>
/** The driver hands instants over as text, so that microseconds survive. */
type AsStored<V> = V extends Date
  ? ColumnType<string, string | Date, string | Date>
  : V extends Generated<Date>
    ? ColumnType<string, string | Date | undefined, string | Date>
    : V
/** Tables as rows: inferred from the entities, columns in snake case, numeric as text, days and instants as text. */
export type Tables = { [T in keyof Inferred]: { [C in keyof Inferred[T]]: AsStored<Inferred[T][C]> } }
/** Typed SQL over the tables, bound to whatever transaction its EntityManager is in. */
export type Store = Kysely<Tables>

export interface DatabaseOptions {
  /** `postgres://user:password@host:port/name` */
  readonly url: string
  /** Most connections held at once; 10 where left out. */
  readonly poolSize?: number
  /** Warnings of the driver, one line each. */
  readonly warn?: (line: string) => void
  /** Called once with the pool, before its first connection: metrics and tests watch it. */
  readonly onPool?: (pool: Pool) => void
}

export interface Database {
  readonly orm: MikroORM
  /** A fresh EntityManager with an identity map of its own: one per request, one per write. */
  fork(): EntityManager
  /** The driver's client of a transaction, for what only it can do; null where it is hidden. */
  clientOf(db: Store): Promise<PoolClient | null>
  /** Runs what is pending, one program at a time, and returns the names run. */
  migrate(): Promise<string[]>
  /** Names of migrations known here and not yet run. */
  pending(): Promise<string[]>
  /** What was worked out from the present data and is asked for again and again: tables of editions. */
  readonly kept: KeptAnswers
  /** The newest state of the data: no older than the last change committed before it was asked for. */
  newestState(): Promise<DataState>
  close(): Promise<void>
}

/** What kept tables may weigh: rankings of all communes in several years, with room for hundreds of provinces. */
const MOST_KEPT_KILOBYTES = 100_000

const MIGRATION_LOCK = 20_231_117

/** Connects and refuses what cannot be used: throws DatabaseError UNREACHABLE, TOO_OLD or FROM_THE_FUTURE. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const clients = openClients()
  const orm = await MikroORM.init({
    clientUrl: options.url,
    entities: [...entities],
    extensions: [Migrator],
    allowGlobalContext: false,
    namingStrategy: PostgresNamingStrategy,
    forceUtcTimezone: true,
    discovery: { warnWhenNoEntities: false },
    logger: (line) => options.warn?.(line),
    colors: false,
    pool: { min: 0, max: options.poolSize ?? 10 },
    driverOptions: {
      connectionTimeoutMillis: 10_000,
      onPoolCreated: (pool: Pool) => {
        clients.watch(pool)
        options.onPool?.(pool)
      },
    },
    migrations: { migrationsList: migrations, tableName: 'schema_migration', snapshot: false },
  })
  const kept = keptAnswers(MOST_KEPT_KILOBYTES)
  const fork = () => orm.em.fork()
  const newestState = createStateWatch(createStateQuery(orm.em.fork().getKysely() as unknown as Store))
  const clientOf = clients.clientOf
  const database = {
    orm,
    fork,
    clientOf,
    newestState,
    migrate: () => migrate(orm),
    pending: () => pending(orm),
    kept,
    close,
  }
  async function close() {
    await orm.close()
  }
  try {
    await requireUsable(orm)
  } catch (error) {
    await close()
    throw error
  }
  return database
}

async function requireUsable(orm: MikroORM): Promise<void> {
  requireVersion(await serverVersion(orm))
  requireKnown(
    await executed(orm),
    migrations.map((migration) => migration.name),
  )
}

async function serverVersion(orm: MikroORM): Promise<number> {
  try {
    const [row] = await orm.em
      .fork()
      .execute<{ version: string }[]>(`select current_setting('server_version_num') as version`)
    return Number(row?.version)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new DatabaseError('UNREACHABLE', `the database does not answer: ${reason}`, error)
  }
}

async function executed(orm: MikroORM): Promise<string[]> {
  const em = orm.em.fork()
  const [table] = await em.execute<{ name: string | null }[]>(`select to_regclass('schema_migration')::text as name`)
  if (!table?.name) return []
  const rows = await em.execute<{ name: string }[]>('select name from schema_migration order by id')
  return rows.map((row) => row.name)
}

async function pending(orm: MikroORM): Promise<string[]> {
  const done = await executed(orm)
  return migrations.map((migration) => migration.name).filter((name) => !done.includes(name))
}

/** Two programs that start at once would both begin the same migration; the advisory lock makes the second one wait. */
async function migrate(orm: MikroORM): Promise<string[]> {
  const guard = orm.em.fork().getKysely() as unknown as Store
  return guard.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`.execute(connection)
    try {
      await requireUsable(orm)
      const run = await orm.migrator.up()
      return run.map((migration) => migration.name)
    } finally {
      await sql`select pg_advisory_unlock(${MIGRATION_LOCK})`.execute(connection)
    }
  })
}
