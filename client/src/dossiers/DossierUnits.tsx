import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import { formatCount } from '../kit/format/decimal.ts'
import { type Locale, useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { RateDot } from '../kit/RateDot/RateDot.tsx'
import { axisEnd } from '../kit/RateDot/rate-dot.layout.ts'
import { Table } from '../kit/Table/Table.tsx'
import type { Column, Sort } from '../kit/Table/table.model.ts'
import { countCell } from '../shared/cells.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { unitName } from '../units/unit-name.ts'
import { DossierDownload } from './DossierDownload.tsx'
import { percentText } from './dossier-words.ts'
import type { LoadedDossiers } from './load-dossiers.ts'
import { SectionTitle } from './SectionTitle.tsx'

const route = getRouteApi('/ho-so')

export type UnitRow = LoadedDossiers['units'][number]

/** By unit: the late rate as a dot as large as what it is a rate of, with both its numbers. */
export function DossierUnits({ loaded }: { readonly loaded: LoadedDossiers }) {
  const { units } = loaded
  const { t } = useLingui()
  const { sx } = route.useSearch()
  const navigate = route.useNavigate()
  const narrow = useNarrow()
  const columns = useUnitColumns(units)
  if (units.length < 2) return null
  const shown = narrow ? columns.filter(({ id }) => ['don-vi', 'tu-mau', 'phan-tram'].includes(id)) : columns
  const count = units.length
  return (
    <section aria-labelledby="dossier-units">
      <SectionTitle id="dossier-units">
        <Trans>Theo đơn vị ({count} đơn vị có báo cáo)</Trans>
      </SectionTitle>
      <Table
        caption={t`Hồ sơ theo đơn vị`}
        columns={shown}
        rows={units}
        rowId={({ unit }) => unit.slug}
        sort={readSort(sx, shown)}
        onSort={({ columnId, direction }) =>
          navigate({
            search: (known) => ({ ...known, sx: `${direction === 'descending' ? '-' : ''}${columnId}` }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      <DossierDownload loaded={loaded} part="theo-don-vi" what={t`Hồ sơ theo đơn vị`} columns={columns} rows={units} />
    </section>
  )
}

function readSort(text: string | undefined, columns: readonly Column<UnitRow>[]): Sort | null {
  const columnId = text?.replace(/^-/u, '')
  if (columnId === undefined || !columns.some(({ id, sort }) => id === columnId && sort)) return null
  return { columnId, direction: text?.startsWith('-') ? 'descending' : 'ascending' }
}

export function useUnitColumns(units: readonly UnitRow[]): readonly Column<UnitRow>[] {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(() => {
    const end = axisEnd(units.map(({ sum }) => sum.late?.percent ?? null))
    const most = Math.max(0, ...units.map(({ sum }) => sum.late?.denominator ?? 0))
    const count = (id: string, label: string, of: (sum: UnitRow['sum']) => number | null): Column<UnitRow> => ({
      ...{ id, label, width: 96, align: 'end', firstDirection: 'descending' },
      sort: ({ sum }) => of(sum),
      cell: ({ sum }) => <Count value={of(sum)} locale={locale} />,
      out: ({ sum }) => countCell(of(sum)),
    })
    return [
      {
        id: 'don-vi',
        label: t`Đơn vị`,
        minWidth: 160,
        rowHeader: true,
        sort: ({ unit }) => unitName(unit, locale),
        cell: ({ unit }) => <DossierLink unit={unit} />,
        out: ({ unit }) => unitName(unit, locale),
      },
      count('tiep-nhan', t`Tiếp nhận`, ({ received }) => received),
      count('giai-quyet', t`Đã giải quyết`, ({ resolved }) => resolved),
      count('dang', t`Đang giải quyết`, ({ open }) => open),
      {
        ...count('tu-mau', t`Trễ hạn/tiếp nhận`, ({ late }) => late?.numerator ?? null),
        width: 128,
        cell: ({ sum: { late } }) =>
          late ? `${formatCount(late.numerator, locale)}/${formatCount(late.denominator, locale)}` : <NoFigure />,
      },
      {
        id: 'cham',
        label: t`Tỷ lệ trễ hạn, chấm to theo số tiếp nhận`,
        head: t`Tỷ lệ trễ hạn`,
        base: t`0 đến ${end}%`,
        minWidth: 110,
        flush: true,
        cell: ({ sum: { late } }) => (
          <RateDot rate={late?.percent ?? null} end={end} volume={late?.denominator ?? 0} most={most} />
        ),
      },
      {
        id: 'phan-tram',
        label: t`Phần trăm`,
        width: 84,
        align: 'end',
        firstDirection: 'descending',
        sort: ({ sum }) => sum.late?.percent,
        cell: ({ sum: { late } }) => (late ? <strong>{percentText(late, locale)}</strong> : <NoFigure />),
        out: ({ sum: { late } }) => (late?.percent == null ? null : { value: late.percent, places: 2, percent: true }),
      },
    ]
  }, [t, locale, units])
}

function Count({ value, locale }: { readonly value: number | null; readonly locale: Locale }) {
  return value === null ? <NoFigure /> : formatCount(value, locale)
}

/** The same page of one unit, in the same period. */
function DossierLink({ unit }: { readonly unit: UnitRow['unit'] }) {
  return (
    <Link to="/ho-so" search={(known) => ({ ...known, dv: unit.slug })} className={linkClass('name')}>
      {unitName(unit, useLocale())}
    </Link>
  )
}
