import { fold } from '@par-atlas/schema/fold'

/** A procedure as far as narrowing goes. */
export interface NarrowedProcedure {
  readonly code: string | null
  readonly title: string
  readonly field: string
  readonly state: string
  readonly interlinked: boolean
  readonly authority: { readonly slug: string } | null
  readonly processDecisions: readonly unknown[]
  readonly delegations: readonly unknown[]
  readonly wrongPostings: readonly { readonly fault: string }[]
}

/** INTERLINKED or SINGLE: it has a process of that kind. NONE: it has none. */
export type Process = 'INTERLINKED' | 'SINGLE' | 'NONE'

/** What the catalogue is narrowed by; what is null narrows nothing. */
export interface Narrowing {
  /** Looked for in code and title, marks ignored. */
  readonly words: string | null
  readonly field: string | null
  readonly authority: string | null
  readonly state: string | null
  readonly internal: Process | null
  readonly fault: string | null
  readonly delegated: boolean
}

/** The kind of a procedure's internal process. */
export const processOf = ({
  interlinked,
  processDecisions,
}: Pick<NarrowedProcedure, 'interlinked' | 'processDecisions'>): Process => {
  if (processDecisions.length === 0) return 'NONE'
  return interlinked ? 'INTERLINKED' : 'SINGLE'
}

/** The procedures that a narrowing leaves, in their order. */
export function narrowProcedures<P extends NarrowedProcedure>(
  procedures: readonly P[],
  narrowing: Narrowing,
): readonly P[] {
  const { field, authority, state, internal, fault, delegated } = narrowing
  const words = fold(narrowing.words ?? '')
  return procedures.filter(
    (procedure) =>
      (words === '' || fold(`${procedure.code ?? ''} ${procedure.title}`).includes(words)) &&
      (field === null || procedure.field === field) &&
      (authority === null || procedure.authority?.slug === authority) &&
      (state === null || procedure.state === state) &&
      (internal === null || processOf(procedure) === internal) &&
      (fault === null || procedure.wrongPostings.some((posting) => posting.fault === fault)) &&
      (!delegated || procedure.delegations.length > 0),
  )
}
