import { fold } from '@par-atlas/schema/fold'
import type { ProblemFacts } from './import-problem.ts'
import { NearestIndex, nearestNames } from './nearest.ts'
import { toneKey } from './tone-key.ts'

/** A unit that a row may name. */
export interface FindableUnit {
  readonly key: string
  /** As it is called in the year of the import. */
  readonly name: string
  /** Every form under which a table may name it then: full, short, usual. */
  readonly forms: readonly string[]
  readonly code: string | null
  readonly parent: string | null
  /** Null where the import may speak of it; else why it may not. */
  readonly barred: ProblemFacts | null
}

export type UnitFound =
  | { readonly ok: true; readonly unit: FindableUnit }
  | { readonly ok: false; readonly column: 'unit' | 'unit_code' | 'parent'; readonly facts: ProblemFacts }

export interface UnitWords {
  readonly name: string | null
  readonly code: string | null
  readonly parent: string | null
}

const MOST_SUGGESTED = 1000

/** Finds units by name, code or both; the same words are looked up once. */
export class UnitFinder {
  readonly #byName = new Map<string, FindableUnit[]>()
  readonly #byCode = new Map<string, FindableUnit[]>()
  readonly #names: NearestIndex
  readonly #found = new Map<string, UnitFound>()
  #asked = 0

  constructor(units: readonly FindableUnit[]) {
    for (const unit of units) {
      for (const form of new Set(unit.forms.map(toneKey))) append(this.#byName, form, unit)
      if (unit.code !== null) append(this.#byCode, unit.code, unit)
    }
    const open = units.filter(({ barred }) => barred === null)
    this.#names = new NearestIndex(open.map(({ name, forms }) => ({ name, keys: [...new Set(forms.map(fold))] })))
  }

  find(words: UnitWords): UnitFound {
    const key = `${words.name}\0${words.code}\0${words.parent}`
    const found = this.#found.get(key) ?? this.#look(words)
    this.#found.set(key, found)
    return found
  }

  #look({ name, code, parent }: UnitWords): UnitFound {
    if (code !== null && name === null) return this.#byTheCode(code)
    if (name === null) return missed('unit', { code: 'REQUIRED', expected: NAMED })
    const called = this.#byName.get(toneKey(name)) ?? []
    const here = parent === null ? called : called.filter((unit) => isCalled(unit.parent, parent))
    if (called.length > 0 && here.length === 0) return missed('parent', this.#unknownParent(parent ?? '', called))
    const coded = code === null ? here : here.filter((unit) => unit.code === code)
    if (here.length > 0 && coded.length === 0) return missed('unit_code', differing(code ?? '', here))
    if (coded.length === 0) return missed('unit', this.#unknown(name))
    return allowed(coded, 'unit', name)
  }

  #byTheCode(code: string): UnitFound {
    const found = this.#byCode.get(code) ?? []
    if (found.length > 0) return allowed(found, 'unit_code', code)
    const known = [...this.#byCode.keys()].map((each) => ({ name: each, keys: [fold(each)] }))
    return missed('unit_code', {
      ...{ code: 'UNIT_UNKNOWN', expected: ON_RECORD, got: code },
      suggestions: nearestNames(code, known),
    })
  }

  #unknown(name: string): ProblemFacts {
    return { code: 'UNIT_UNKNOWN', expected: ON_RECORD, got: name, suggestions: this.#suggested(name) }
  }

  /** A report lists no more errors than this, so that more suggestions would be read by nobody. */
  #suggested(name: string): readonly string[] {
    this.#asked += 1
    return this.#asked > MOST_SUGGESTED ? [] : this.#names.nearest(name)
  }

  #unknownParent(parent: string, called: readonly FindableUnit[]): ProblemFacts {
    const suggestions = called.flatMap((unit) => unit.parent ?? []).slice(0, 3)
    return { code: 'UNIT_UNKNOWN', expected: BELOW, got: parent, suggestions }
  }
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** Of several units that fit, those that the import may speak of count. */
function allowed(found: readonly FindableUnit[], column: 'unit' | 'unit_code', got: string): UnitFound {
  const open = found.filter(({ barred }) => barred === null)
  const [only, another] = open.length > 0 ? open : found
  if (only === undefined) return missed(column, { code: 'UNIT_UNKNOWN', expected: ON_RECORD, got })
  if (another !== undefined && open.length > 0) return missed(column, { ...several(open), got })
  return only.barred === null ? { ok: true, unit: only } : missed(column, { ...only.barred, got })
}

function several(units: readonly FindableUnit[]): ProblemFacts {
  const suggestions = units
    .slice(0, 3)
    .map(({ name, parent, code }) => [name, parent ?? code].filter(Boolean).join(', '))
  return {
    ...{ code: 'UNIT_AMBIGUOUS', suggestions },
    expected: {
      vi: `cần một đơn vị, nhưng ${units.length} đơn vị có tên này: hãy thêm cột “Mã đơn vị” hoặc “Đơn vị cấp trên”`,
      en: `expected one unit, but ${units.length} are called so: add a column “unit_code” or “parent”`,
    },
  }
}

const differing = (code: string, [unit]: readonly FindableUnit[]): ProblemFacts => ({
  ...{ code: 'UNIT_CODE_DIFFERS', got: code },
  expected: {
    vi: `cần mã ${unit?.code ?? 'trống'} của ${unit?.name ?? ''}`,
    en: `expected ${unit?.code ?? 'no code'}, the code of ${unit?.name ?? ''}`,
  },
})

const missed = (column: 'unit' | 'unit_code' | 'parent', facts: ProblemFacts): UnitFound => ({
  ok: false,
  column,
  facts,
})

const isCalled = (name: string | null, words: string): boolean =>
  name !== null && (toneKey(name) === toneKey(words) || toneKey(name).endsWith(` ${toneKey(words)}`))

const NAMED = {
  vi: 'cần tên hoặc mã đơn vị, nhưng ô trống',
  en: 'expected the name or code of a unit, but the cell is empty',
}
const ON_RECORD = { vi: 'cần một đơn vị có trong hệ thống', en: 'expected a unit on record' }
const BELOW = { vi: 'cần đơn vị cấp trên của đơn vị này', en: 'expected the unit above this one' }
