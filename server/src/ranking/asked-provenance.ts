import type { Context } from '../context.ts'
import { frameworkByCode } from '../framework/frameworks.query.ts'
import { listProvenance } from '../units/list-provenance.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'

export interface NamedInList {
  readonly provenance?: Provenance | null
  /** Code of a framework. */
  readonly framework?: string | null
  /** Key of a unit. */
  readonly within?: string | null
}

/** The provenance in which a list of editions or rankings is read. Throws BAD_INPUT where it would mix two. */
export async function askedProvenance(
  context: Context,
  { provenance, framework, within }: NamedInList,
): Promise<Provenance> {
  const named = framework == null ? null : await frameworkByCode(context, framework)
  return listProvenance(context, provenance, { units: [within], others: named === null ? [] : [named.provenance] })
}
