import type { ApolloClient } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { UnitsPageDocument, type UnitsPageQuery } from '@par-atlas/schema/documents'
import { laidOut, type OutColumn, type Spreadsheet } from '../kit/export/spreadsheet.ts'
import { useLocale } from '../kit/format/locale.ts'
import { dayCell } from '../shared/cells.ts'
import { dayInVietnam } from '../shared/day.ts'
import { sourceWords } from '../shared/source-words.ts'
import { useUnrealWords } from '../shared/use-unreal-words.ts'
import { unitsVariables } from './load-units.ts'
import { unitName } from './unit-name.ts'
import { KIND_WORDS, TYPE_WORDS } from './unit-words.ts'
import type { UnitsSearch } from './units-search.ts'

type Unit = NonNullable<UnitsPageQuery['units']>['nodes'][number]

/** Every unit that the address asks for, page by page to the very end. */
export function useUnitsSpreadsheet(search: UnitsSearch): () => Promise<Spreadsheet> {
  const { t } = useLingui()
  const client = useApolloClient()
  const columns = useOutColumns()
  const illustrative = useUnrealWords(search['minh-hoa'] ?? false)
  const day = search.ngay ?? dayInVietnam(new Date().toISOString())
  return async () => ({
    fileName: 'don-vi',
    title: illustrative ? t`Đơn vị minh họa` : t`Đơn vị`,
    ...laidOut(columns, await everyUnit(client, search)),
    facts: [
      [t`Nguồn`, t`Danh mục đơn vị của PAR Atlas.`],
      [t`Như ngày`, dayCell(day)],
    ],
    illustrative,
  })
}

function useOutColumns(): readonly OutColumn<Unit>[] {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  return [
    { head: t({ message: 'Đơn vị', context: 'cột' }), cell: (unit) => unitName(unit, locale) },
    { head: t`Mã`, cell: (unit) => unit.code },
    { head: t`Loại`, cell: (unit) => i18n._(unit.type ? TYPE_WORDS[unit.type] : KIND_WORDS[unit.kind]) },
    { head: t`Trực thuộc`, cell: (unit) => unit.parent && unitName(unit.parent, locale) },
    { head: t`Vùng`, cell: (unit) => unit.region && sourceWords(unit.region, locale) },
    { head: t`Có hiệu lực từ`, cell: (unit) => dayCell(unit.validFrom) },
    { head: t`Có hiệu lực đến`, cell: (unit) => dayCell(unit.validTo) },
    {
      head: t`Nay là`,
      cell: (unit) => unit.successors.map((successor) => unitName(successor, locale)).join('; ') || null,
    },
  ]
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
