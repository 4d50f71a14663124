import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useLocale } from '../kit/format/locale.ts'
import { Says, Section } from '../kit/Page/Page.tsx'
import { Empty } from '../kit/states/states.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { RegisterTable } from '../shared/RegisterTable.tsx'
import { useCited } from '../shared/use-cited.ts'
import { UnitLink } from '../units/UnitLink.tsx'
import { unitName } from '../units/unit-name.ts'
import { KIND_WORDS } from '../units/unit-words.ts'
import type { LackingUnit } from './load-models.ts'

const route = getRouteApi('/mo-hinh')

/** Units of the demonstration that have no model in use in the year; nothing of real ones, of which too little is on record. */
export function LackingUnits() {
  const { t } = useLingui()
  const locale = useLocale()
  const { lacking } = route.useLoaderData()
  const columns = useColumns()
  const cited = useCited([])
  if (lacking === null) return null
  const { above, year, units } = lacking
  const [count, name] = [units.length, unitName(above, locale)]
  return (
    <Section id="chua-co" title={t`Đơn vị chưa có mô hình nào trong năm ${year}: ${count}`}>
      <Says>
        <Trans>Trong các đơn vị của {name}: không khởi xướng, không áp dụng mô hình nào còn dùng trong năm.</Trans>
      </Says>
      {count === 0 ? (
        <Empty>
          <Trans>Đơn vị nào cũng có mô hình.</Trans>
        </Empty>
      ) : (
        <RegisterTable
          caption={t`Đơn vị chưa có mô hình`}
          columns={columns}
          phone={columns}
          rows={units}
          rowId={({ id }) => id}
          fileName={`chua-co-mo-hinh-${above.slug}-${year}`}
          source={cited}
          illustrative
          compact
        />
      )}
    </Section>
  )
}

function useColumns(): readonly Column<LackingUnit>[] {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  return useMemo(
    () => [
      {
        id: 'don-vi',
        label: t`Đơn vị`,
        rowHeader: true,
        cell: (unit) => <UnitLink unit={unit} variant="name" />,
        out: (unit) => unitName(unit, locale),
      },
      {
        id: 'loai',
        label: t`Loại`,
        width: 150,
        cell: ({ kind }) => i18n._(KIND_WORDS[kind]),
        out: ({ kind }) => i18n._(KIND_WORDS[kind]),
      },
    ],
    [t, i18n, locale],
  )
}
