import { sql } from 'kysely'
import type { Store } from '../context.ts'
import { itemOverdueOn } from '../directives/rules/item-state.ts'
import { isOverdue } from '../inspections/rules/finding-due.ts'
import type { FindingState } from '../inspections/rules/vocabulary.ts'
import { postingFault } from '../procedures/rules/posting.ts'
import { batchLoader } from '../shared/batch.ts'
import type { Day } from '../shared/day.ts'
import type { HeadFact } from './head-facts.type.ts'
import { HEAD_RULES, type HeadFactKind } from './rules/head-facts.ts'

/** A unit at the end of a day. */
export interface HeadQuestion {
  readonly unit: string
  readonly day: Day
}

/** How many rows of a group may be told, inclusive; all are counted. */
export const MOST_FACTS = 100

export interface Gathered {
  readonly kind: HeadFactKind
  readonly count: number
  readonly facts: readonly HeadFact[]
}

interface Placed {
  readonly place: string
}
type Found = Placed & HeadFact & { readonly kind: HeadFactKind; readonly count?: number }

const asked = (questions: readonly HeadQuestion[]) =>
  sql`unnest(${questions.map(({ unit }) => unit)}::uuid[], ${questions.map(({ day }) => day)}::date[])
    with ordinality as asked (unit_id, day, place)`

/** The facts of each unit by kind, in the order of the rules, each kind's oldest first: four statements, however many units. */
export const headFactsOf = batchLoader<HeadQuestion, Gathered[]>(async (context, questions) => {
  const db = await context.reader()
  const found: readonly Found[] = [
    ...(await postings(db, questions)),
    ...(await dossiers(db, questions)),
    ...(await conclusions(db, questions)),
    ...(await findings(db, questions)),
  ]
  const groups = Map.groupBy(found, ({ place, kind }) => `${place} ${kind}`)
  return questions.map((_, index) =>
    (Object.keys(HEAD_RULES) as HeadFactKind[]).map((kind) => {
      const own = groups.get(`${index + 1} ${kind}`) ?? []
      return { kind, count: own[0]?.count ?? own.length, facts: own.slice(0, MOST_FACTS) }
    }),
  )
})

async function postings(db: Store, questions: readonly HeadQuestion[]): Promise<Found[]> {
  interface Row extends Placed {
    readonly key: string
    readonly title: string
    readonly seenOn: Day
    readonly posted: boolean
    readonly announcedOn: Day | null
    readonly expiredOn: Day | null
  }
  const { rows } = await sql<Row>`
    select distinct on (asked.place, procedure.title, procedure.id) asked.place, procedure.id as key, procedure.title,
      posting.seen_on as "seenOn", posting.posted, procedure.announced_on as "announcedOn", procedure.expired_on as "expiredOn"
    from ${asked(questions)}
    join procedure_posting posting on posting.unit_id = asked.unit_id and posting.seen_on <= asked.day
    join procedure on procedure.id = posting.procedure_id
    order by asked.place, procedure.title, procedure.id, posting.seen_on desc`.execute(db)
  return rows.flatMap(({ place, key, title, seenOn, posted, announcedOn, expiredOn }) => {
    const fault = postingFault({ announcedOn, expiredOn }, { seenOn, posted })
    if (fault === null) return []
    const kind = fault === 'EXPIRED_POSTED' ? ('EXPIRED_STILL_POSTED' as const) : ('IN_FORCE_NOT_POSTED' as const)
    return [{ place, kind, subjectType: 'Procedure' as const, subjectKey: key, on: seenOn, text: title, source: null }]
  })
}

async function dossiers(db: Store, questions: readonly HeadQuestion[]): Promise<Found[]> {
  const { rows } = await sql<Placed & { key: string; code: string; dueOn: Day; count: number }>`
    select late.* from (
      select asked.place, c.id as key, c.code, c.due_on as "dueOn",
        count(*) over (partition by asked.place)::integer as count,
        row_number() over (partition by asked.place order by c.due_on, c.id) as number
      from ${asked(questions)}
      join dossier_case c on c.unit_id = asked.unit_id and c.superseded_at is null and c.due_on < asked.day
        and (c.apology = 'MISSING' or c.apology_on > asked.day)
    ) late
    where late.number <= ${MOST_FACTS} order by late.place, late.number`.execute(db)
  return rows.map(({ place, key, code, dueOn, count }) => ({
    ...{ place, count, kind: 'LATE_WITHOUT_APOLOGY', subjectType: 'DossierCase', subjectKey: key },
    ...{ on: dueOn, text: code, source: null },
  }))
}

async function conclusions(db: Store, questions: readonly HeadQuestion[]): Promise<Found[]> {
  interface Row extends Placed {
    readonly key: string
    readonly text: string
    readonly dueOn: Day
    readonly settledOn: Day | null
    readonly outcome: 'DONE' | 'NOT_DONE' | null
    readonly day: Day
    readonly source: string | null
    readonly title: string
  }
  const { rows } = await sql<Row>`
    select asked.place, asked.day, item.id as key, item.text, item.due_on as "dueOn", item.settled_on as "settledOn", item.outcome,
      directive.source, concat_ws(', ', document.number, document.title) as title
    from ${asked(questions)}
    join directive_item_unit bound on bound.unit_id = asked.unit_id
    join directive_item item on item.id = bound.item_id and item.due_on < asked.day
    join directive on directive.id = item.directive_id
    join document on document.id = directive.document_id
    order by asked.place, item.due_on, item.id`.execute(db)
  return rows
    .filter(({ day, ...dates }) => itemOverdueOn({ ...dates, reportedOn: null }, day))
    .map(({ place, key, text, dueOn, source, title }) => ({
      ...{ place, kind: 'CONCLUSION_OVERDUE', subjectType: 'DirectiveItem', subjectKey: key },
      ...{ on: dueOn, text, source: source ?? title },
    }))
}

async function findings(db: Store, questions: readonly HeadQuestion[]): Promise<Found[]> {
  interface Row extends Placed {
    readonly key: string
    readonly text: string
    readonly state: FindingState
    readonly dueOn: Day | null
    readonly closedOn: Day | null
    readonly day: Day
    readonly source: string | null
    readonly title: string
  }
  const { rows } = await sql<Row>`
    select asked.place, asked.day, finding.id as key, finding.text, finding.state, finding.due_on as "dueOn",
      finding.closed_on as "closedOn", coalesce(finding.source, campaign.source) as source, campaign.title
    from ${asked(questions)}
    join finding_unit about on about.unit_id = asked.unit_id
    join finding on finding.id = about.finding_id and coalesce(finding.found_on, asked.day) <= asked.day
    join inspection_campaign campaign on campaign.id = finding.campaign_id and campaign.year <= extract(year from asked.day)
    order by asked.place, finding.due_on nulls last, finding.id`.execute(db)
  return rows.filter(notRemedied).map(({ place, key, text, dueOn, source, title }) => ({
    ...{ place, kind: 'FINDING_NOT_REMEDIED', subjectType: 'Finding', subjectKey: key },
    ...{ on: dueOn, text, source: source ?? title },
  }))
}

const notRemedied = (row: { state: FindingState; dueOn: Day | null; closedOn: Day | null; day: Day }): boolean =>
  isOverdue(row, row.day) || (row.state === 'CLOSED_NOT_REMEDIED' && (row.closedOn === null || row.closedOn <= row.day))
