import { Trans, useLingui } from '@lingui/react/macro'
import type { UnitsPageQuery } from '@par-atlas/schema/documents'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Table } from '../kit/Table/Table.tsx'
import type { Column, Sort } from '../kit/Table/table.model.ts'
import { sourceWords } from '../shared/source-words.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { UnitLink } from './UnitLink.tsx'
import { UnitLinks } from './UnitLinks.tsx'
import styles from './UnitsPage.module.css'
import { unitName } from './unit-name.ts'
import { KIND_WORDS, TYPE_WORDS } from './unit-words.ts'

type Unit = NonNullable<UnitsPageQuery['units']>['nodes'][number]

/** Units in Vietnamese order, with what became of those that are no more. */
export function UnitsTable({ units, caption }: { readonly units: readonly Unit[]; readonly caption: string }) {
  const navigate = useNavigate()
  const [wide, phone, narrow] = [useColumns(), usePhoneColumns(), useNarrow()]
  const columns = narrow ? phone : wide
  const [sort, setSort] = useState<Sort | null>(null)
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={units}
      rowId={(unit) => unit.slug}
      sort={sort}
      onSort={setSort}
      onOpen={({ slug }) => navigate({ to: '/don-vi/$slug', params: { slug } })}
    />
  )
}

function useColumns(): readonly Column<Unit>[] {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  return useMemo(
    () => [
      {
        id: 'ten',
        label: t({ message: 'Đơn vị', context: 'cột' }),
        minWidth: 220,
        rowHeader: true,
        sort: (unit) => unitName(unit, locale),
        cell: (unit) => <NameCell unit={unit} />,
      },
      { id: 'ma', label: t`Mã`, width: 64, sort: (unit) => unit.code, cell: (unit) => unit.code ?? '–' },
      {
        id: 'loai',
        label: t`Loại`,
        minWidth: 150,
        sort: (unit) => i18n._(KIND_WORDS[unit.kind]),
        cell: (unit) => i18n._(unit.type ? TYPE_WORDS[unit.type] : KIND_WORDS[unit.kind]),
      },
      {
        id: 'thuoc',
        label: t`Trực thuộc, vùng`,
        minWidth: 180,
        sort: (unit) => unit.parent?.name ?? unit.region,
        cell: (unit) =>
          unit.parent ? <UnitLink unit={unit.parent} /> : unit.region ? sourceWords(unit.region, locale) : '–',
      },
      {
        id: 'hieu-luc',
        label: t`Hiệu lực`,
        minWidth: 190,
        sort: (unit) => unit.validTo ?? unit.validFrom,
        cell: (unit) => <StateCell unit={unit} />,
      },
    ],
    [t, i18n, locale],
  )
}

/** On a phone what became of a unit stays in sight beside its name. */
function usePhoneColumns(): readonly Column<Unit>[] {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(
    () => [
      {
        id: 'ten',
        label: t({ message: 'Đơn vị', context: 'cột' }),
        rowHeader: true,
        sort: (unit) => unitName(unit, locale),
        cell: (unit) => <PhoneName unit={unit} />,
      },
      {
        id: 'hieu-luc',
        label: t`Hiệu lực`,
        width: 140,
        sort: (unit) => unit.validTo ?? unit.validFrom,
        cell: (unit) => <StateCell unit={unit} />,
      },
    ],
    [t, locale],
  )
}

function PhoneName({ unit }: { readonly unit: Unit }) {
  const { i18n } = useLingui()
  const type = i18n._(unit.type ? TYPE_WORDS[unit.type] : KIND_WORDS[unit.kind])
  return (
    <>
      <NameCell unit={unit} />
      <span className={styles.line}>
        {[unit.code, type].filter((word) => word !== null).join(' · ')}
        {unit.parent && (
          <>
            {' · '}
            <UnitLink unit={unit.parent} />
          </>
        )}
      </span>
    </>
  )
}

function NameCell({ unit }: { readonly unit: Unit }) {
  return (
    <>
      <UnitLink unit={unit} variant="name" />
      {unit.matchedName && (
        <span className={styles.old}>
          {' '}
          <Trans>tên khác: {unit.matchedName}</Trans>
        </span>
      )}
    </>
  )
}

function StateCell({ unit }: { readonly unit: Unit }) {
  if (unit.validTo !== null) {
    return (
      <>
        <Trans>đến {formatDate(unit.validTo)}</Trans>
        {unit.successors.length > 0 && (
          <>
            {', '}
            <Trans>
              nay là <UnitLinks units={unit.successors} />
            </Trans>
          </>
        )}
      </>
    )
  }
  return unit.validFrom === null ? <Trans>chưa ghi ngày hết</Trans> : <Trans>từ {formatDate(unit.validFrom)}</Trans>
}
