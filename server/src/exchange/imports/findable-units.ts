import { sql } from 'kysely'
import type { Store } from '../../context.ts'
import type { ImportRound } from './find-round.ts'
import type { ProblemFacts } from './rules/import-problem.ts'
import type { FindableUnit } from './rules/unit-finder.ts'

interface Row {
  readonly id: string
  readonly provenance: string
  readonly here: boolean
  readonly name: string
  readonly forms: readonly string[]
  readonly code: string | null
  readonly parent: string | null
}

/**
 * Every unit that a row of a round may name, called as on the last day of its year. Units of the same kinds that the round does
 * not score are among them, so that whoever names one is told why it may not stand there.
 */
export async function findableUnits(db: Store, round: ImportRound): Promise<readonly FindableUnit[]> {
  const day = `${round.year}-12-31`
  const on = sql`daterange(valid_from, valid_to, '[]') @> ${day}::date`
  const { rows } = await sql<Row>`
    select u.id, u.provenance,
      ${round.blockKey}::uuid is null or exists (
        select from block_membership m where m.block_id = ${round.blockKey}::uuid and m.year = ${round.year} and m.unit_id = u.id
      ) as here,
      n.name, array[n.name, n.short_name] || coalesce(a.aliases, '{}') as forms, c.code, p.name as parent
    from unit u
    join lateral (
      select name, short_name from unit_name where unit_id = u.id and ${on} limit 1
    ) n on true
    left join lateral (select array_agg(alias) as aliases from unit_alias where unit_id = u.id) a on true
    left join lateral (select code from unit_code where unit_id = u.id and ${on} limit 1) c on true
    left join lateral (
      select above.name from unit_parent up join unit_name above on above.unit_id = up.parent_id
      where up.unit_id = u.id and daterange(up.valid_from, up.valid_to, '[]') @> ${day}::date
        and daterange(above.valid_from, above.valid_to, '[]') @> ${day}::date limit 1
    ) p on true
    where u.kind = any(${[...round.unitKinds]}::text[])`.execute(db)
  return rows.map((row) => ({
    ...{ key: row.id, name: row.name, forms: row.forms, code: row.code, parent: row.parent },
    barred: barredFrom(round, row),
  }))
}

function barredFrom(round: ImportRound, { provenance, here }: Row): ProblemFacts | null {
  if (provenance !== round.provenance) return { code: 'PROVENANCE', expected: MIXED }
  if (here) return null
  return {
    code: 'UNIT_NOT_HERE',
    expected: {
      vi: `cần một đơn vị thuộc khối của đợt chấm năm ${round.year}`,
      en: `expected a unit of the block that the round of ${round.year} scores`,
    },
  }
}

const MIXED = {
  vi: 'đơn vị thật không bao giờ mang điểm minh họa, và đơn vị minh họa không mang điểm thật',
  en: 'a real unit never bears illustrative scores, nor an illustrative one real scores',
}
