import type { ApolloClient } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { UnitsPageDocument, type UnitsPageQuery } from '@par-atlas/schema/documents'
import { csvStyle, toCsv } from '../kit/export/csv.ts'
import { download } from '../kit/export/download.ts'
import { useLocale } from '../kit/format/locale.ts'
import { sourceWords } from '../shared/source-words.ts'
import { unitsVariables } from './load-units.ts'
import { unitName } from './unit-name.ts'
import { KIND_WORDS, TYPE_WORDS } from './unit-words.ts'
import type { UnitsSearch } from './units-search.ts'

type Unit = NonNullable<UnitsPageQuery['units']>['nodes'][number]

/** Downloads every unit that the address asks for, page by page to the very end. */
export function useUnitsCsv(search: UnitsSearch): () => Promise<void> {
  const { t, i18n } = useLingui()
  const client = useApolloClient()
  const locale = useLocale()
  const head = [
    t({ message: 'Đơn vị', context: 'cột' }),
    t`Mã`,
    t`Loại`,
    t`Trực thuộc`,
    t`Vùng`,
    t`Có hiệu lực từ`,
    t`Có hiệu lực đến`,
    t`Nay là`,
  ]
  const cellsOf = (unit: Unit) => [
    unitName(unit, locale),
    unit.code,
    i18n._(unit.type ? TYPE_WORDS[unit.type] : KIND_WORDS[unit.kind]),
    unit.parent && unitName(unit.parent, locale),
    unit.region && sourceWords(unit.region, locale),
    unit.validFrom,
    unit.validTo,
    unit.successors.map((successor) => unitName(successor, locale)).join('; ') || null,
  ]
  const notes = search['minh-hoa'] ? [[t`Minh họa: đơn vị và điểm số không có thật.`]] : []
  return async () => {
    const units = await everyUnit(client, search)
    download('don-vi.csv', toCsv([head, ...units.map(cellsOf), ...notes], csvStyle(locale)), 'text/csv;charset=utf-8')
  }
}

async function everyUnit(client: ApolloClient, search: UnitsSearch): Promise<readonly Unit[]> {
  const units: Unit[] = []
  let after: string | null | undefined = null
  while (after !== undefined) {
    const page: UnitsPageQuery['units'] | undefined = await unitsAfter(client, search, after)
    units.push(...(page?.nodes ?? []))
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined
  }
  return units
}

/** Kept out of the cache, whose pages belong to the list on the screen. */
async function unitsAfter(client: ApolloClient, search: UnitsSearch, after: string | null) {
  const { data } = await client.query({
    query: UnitsPageDocument,
    variables: { ...unitsVariables(search), after },
    fetchPolicy: 'no-cache',
  })
  return data?.units
}
