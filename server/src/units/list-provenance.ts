import type { Context } from '../context.ts'
import { loadAll } from '../shared/batch.ts'
import { badInput } from '../shared/errors.ts'
import { blocksById } from './blocks.loader.ts'
import { oneProvenance } from './rules/one-provenance.ts'
import type { Provenance } from './unit-vocabulary.ts'
import { unitsById } from './units-by-id.loader.ts'

/** What the arguments of a list name, by stored key; null and what is not on record decide nothing. */
export interface NamedThings {
  readonly units?: readonly (string | null | undefined)[]
  readonly blocks?: readonly (string | null | undefined)[]
  /** Provenances of things of later rooms: frameworks, rounds. */
  readonly others?: readonly Provenance[]
}

/**
 * The provenance in which a list is read. At most one statement for the units and one for the blocks that are named.
 *
 * @throws BAD_INPUT where real and invented things would be mixed.
 */
export async function listProvenance(
  context: Context,
  asked: Provenance | null | undefined,
  named: NamedThings,
): Promise<Provenance> {
  const units = loadAll(context, unitsById, present(named.units))
  const blocks = loadAll(context, blocksById, present(named.blocks))
  const found = [...(await units), ...(await blocks)].flatMap((thing) => (thing === null ? [] : [thing.provenance]))
  return provenanceOf(asked, [...found, ...(named.others ?? [])])
}

/** `oneProvenance` at the door of a query: the provenance, or BAD_INPUT. */
export function provenanceOf(asked: Provenance | null | undefined, named: readonly Provenance[]): Provenance {
  const chosen = oneProvenance(asked ?? null, named)
  if (chosen.ok) return chosen.value
  throw badInput(chosen.problems[0]?.message ?? { vi: '', en: '' })
}

const present = (keys: readonly (string | null | undefined)[] = []): readonly string[] =>
  keys.filter((key): key is string => key != null)
