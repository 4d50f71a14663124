import { fold } from '@par-atlas/schema/fold'
import { sql } from 'kysely'
import type { Store } from '../../context.ts'
import { type FigureUnitText, findFigureUnit, readFigureUnit } from '../../units/rules/figure-unit.ts'
import { unitDirectory } from '../unit-directory.ts'
import type { ProblemFacts } from './rules/import-problem.ts'
import { nearestNames } from './rules/nearest.ts'
import { toneKey } from './rules/tone-key.ts'

export type FigureUnitFound =
  | { readonly ok: true; readonly unitKey: string | null }
  | { readonly ok: false; readonly key: 'unit_name' | 'parent'; readonly facts: ProblemFacts }

interface Named {
  readonly id: string
  readonly kind: string
  readonly provenance: string
  readonly name: string
  readonly forms: readonly string[]
}

/** Finds the real units that published figures name, by kind, name and the units above; a name must bear its own marks. */
export async function figureUnits(db: Store): Promise<(text: FigureUnitText) => FigureUnitFound> {
  const directory = await unitDirectory(db)
  const { rows } = await sql<Named>`
    select u.id, u.kind, u.provenance, (array_agg(n.name order by n.valid_to desc nulls first))[1] as name,
      array_agg(n.name) || array_agg(n.short_name) || coalesce((
        select array_agg(alias) from unit_alias where unit_id = u.id), '{}') as forms
    from unit u join unit_name n on n.unit_id = u.id group by u.id`.execute(db)
  const byKey = new Map(rows.map((row) => [row.id, row]))
  const found = new Map<string, FigureUnitFound>()
  return (text) => {
    const key = JSON.stringify(text)
    const known = found.get(key) ?? look(text)
    found.set(key, known)
    return known
  }

  function look(text: FigureUnitText): FigureUnitFound {
    const wanted = readFigureUnit(text)
    if (wanted === null) return { ok: true, unitKey: null }
    const unit = attempt(() => findFigureUnit(directory, wanted))
    if (unit === 'SEVERAL') return missed('unit_name', { code: 'UNIT_AMBIGUOUS', expected: ONE, got: text.name })
    const row = unit === null ? undefined : byKey.get(unit.id)
    const forms = new Set(row?.forms.map(toneKey))
    const said = [text.name, wanted.name, ...wanted.aliases].map(toneKey)
    if (unit !== null && said.some((form) => forms.has(form))) return { ok: true, unitKey: unit.id }
    return missed('unit_name', unknown(text, wanted.kind, rows))
  }
}

function unknown(text: FigureUnitText, kind: string, rows: readonly Named[]): ProblemFacts {
  const alike = rows.filter((row) => row.kind === kind)
  const invented = alike.some(
    (row) => row.provenance !== 'OFFICIAL' && row.forms.some((form) => toneKey(form) === toneKey(text.name)),
  )
  if (invented) return { code: 'PROVENANCE', expected: REAL, got: text.name }
  const names = alike
    .filter(({ provenance }) => provenance === 'OFFICIAL')
    .map(({ name, forms }) => ({ name, keys: [...new Set(forms.map(fold))] }))
  return { code: 'UNIT_UNKNOWN', expected: ON_RECORD, got: text.name, suggestions: nearestNames(text.name, names) }
}

/** Several units that bear the words are an answer here; `findUnit` throws then. */
function attempt<T>(find: () => T): T | 'SEVERAL' {
  try {
    return find()
  } catch {
    return 'SEVERAL'
  }
}

const missed = (key: 'unit_name' | 'parent', facts: ProblemFacts): FigureUnitFound => ({ ok: false, key, facts })

const ON_RECORD = {
  vi: 'cần một đơn vị thật có trong hệ thống ở cấp, năm và dưới đơn vị cấp trên đã nêu',
  en: 'expected a real unit on record of that level, in that year and below the parent named',
}
const REAL = {
  vi: 'đơn vị minh họa không mang số liệu đã công bố: cần một đơn vị thật',
  en: 'an illustrative unit bears no published figures: expected a real unit',
}
const ONE = {
  vi: 'cần một đơn vị, nhưng nhiều đơn vị có tên này: hãy ghi đơn vị cấp trên',
  en: 'expected one unit, but several are called so: name the parent',
}
