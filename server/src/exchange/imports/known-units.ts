import { fold } from '@par-atlas/schema/fold'
import { sql } from 'kysely'
import type { Store } from '../../context.ts'
import { type Day, inForce } from '../../shared/day.ts'
import type { Provenance, UnitKind } from '../../units/rules/vocabulary.ts'
import type { ProblemFacts } from './rules/import-problem.ts'
import { nearestNames } from './rules/nearest.ts'
import { toneKey } from './rules/tone-key.ts'

interface Dated {
  readonly validFrom: Day | null
  readonly validTo: Day | null
}

/** A unit on record, or one that a row before has drafted. */
export interface KnownByName extends Dated {
  readonly id: string
  readonly slug: string
  readonly kind: UnitKind
  readonly names: readonly (Dated & { readonly name: string; readonly keys: readonly string[] })[]
  readonly parents: readonly (Dated & { readonly parentId: string })[]
}

export type ByName =
  | { readonly ok: true; readonly unit: KnownByName }
  | { readonly ok: false; readonly facts: ProblemFacts }

/** Units of one provenance, found by kind, name with its marks, day and, where said, the unit above. */
export class KnownUnits {
  readonly #byName = new Map<string, KnownByName[]>()
  readonly #byId = new Map<string, KnownByName>()
  readonly slugs: Set<string>

  constructor(units: readonly KnownByName[], slugs: Iterable<string>) {
    this.slugs = new Set(slugs)
    for (const unit of units) this.add(unit)
  }

  add(unit: KnownByName): void {
    this.slugs.add(unit.slug)
    this.#byId.set(unit.id, unit)
    for (const key of new Set(unit.names.flatMap(({ keys }) => keys))) {
      const list = this.#byName.get(key)
      if (list === undefined) this.#byName.set(key, [unit])
      else list.push(unit)
    }
  }

  byId(id: string): KnownByName | undefined {
    return this.#byId.get(id)
  }

  /** Units of a kind (any where null) that bear a name on a day (ever where null). */
  named(name: string, kind: UnitKind | null, day: Day | null): readonly KnownByName[] {
    const key = toneKey(name)
    return (this.#byName.get(key) ?? []).filter(
      (unit) =>
        (kind === null || unit.kind === kind) &&
        (day === null ||
          unit.names.some((fact) => fact.keys.includes(key) && inForce(fact, day) && inForce(unit, day))),
    )
  }

  /** The one unit that is meant. `above` narrows by the name of the unit above on that day. */
  one(name: string, kind: UnitKind | null, day: Day): ByName {
    const [, own = name, above] = /^(.*?)\s*\(([^()]+)\)$/.exec(name) ?? []
    const all = this.named(own, kind, day)
    const found = above === undefined ? all : all.filter((unit) => this.#isBelow(unit, above, day))
    const [unit, another] = found
    if (unit !== undefined && another === undefined) return { ok: true, unit }
    if (another !== undefined) return { ok: false, facts: { code: 'UNIT_AMBIGUOUS', expected: ONE, got: name } }
    const near = [...this.#byId.values()].filter((each) => (kind === null || each.kind === kind) && inForce(each, day))
    const known = near.map(({ names }) => ({
      name: names.at(-1)?.name ?? '',
      keys: names.map((fact) => fold(fact.name)),
    }))
    return {
      ok: false,
      facts: { code: 'UNIT_UNKNOWN', expected: ON_DAY, got: name, suggestions: nearestNames(own, known) },
    }
  }

  #isBelow(unit: KnownByName, above: string, day: Day): boolean {
    const key = toneKey(above)
    return unit.parents.some(
      (fact) =>
        inForce(fact, day) && (this.#byId.get(fact.parentId)?.names ?? []).some(({ keys }) => keys.includes(key)),
    )
  }
}

export async function readKnownUnits(db: Store, provenance: Provenance): Promise<KnownUnits> {
  const { rows } = await sql<
    Omit<KnownByName, 'names'> & { names: readonly (Dated & { name: string; shortName: string })[] }
  >`
    select u.id, u.slug, u.kind, u.valid_from as "validFrom", u.valid_to as "validTo",
      (select jsonb_agg(jsonb_build_object('name', n.name, 'shortName', n.short_name,
        'validFrom', n.valid_from, 'validTo', n.valid_to) order by n.valid_from nulls first)
        from unit_name n where n.unit_id = u.id) as names,
      (select coalesce(jsonb_agg(jsonb_build_object('parentId', p.parent_id, 'validFrom', p.valid_from, 'validTo', p.valid_to)), '[]')
        from unit_parent p where p.unit_id = u.id) as parents
    from unit u where u.provenance = ${provenance}`.execute(db)
  const slugs = await db.selectFrom('unit').select('slug').execute()
  const units = rows.map((row) => ({
    ...row,
    names: (row.names ?? []).map((fact) => ({ ...fact, keys: [toneKey(fact.name), toneKey(fact.shortName)] })),
  }))
  return new KnownUnits(
    units,
    slugs.map(({ slug }) => slug),
  )
}

const ON_DAY = {
  vi: 'cần một đơn vị có trong hệ thống, đúng loại và đang hoạt động vào ngày này',
  en: 'expected a unit on record, of that kind and in force on that day',
}
const ONE = {
  vi: 'cần một đơn vị, nhưng nhiều đơn vị có tên này: hãy ghi đơn vị cấp trên trong ngoặc, như “Xã An Bình (Huyện A)”',
  en: 'expected one unit, but several are called so: write the unit above in brackets, as “Xã An Bình (Huyện A)”',
}
