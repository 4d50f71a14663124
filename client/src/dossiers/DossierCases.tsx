import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { formatDate } from '../kit/format/date.ts'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Switch } from '../kit/Switch/Switch.tsx'
import { Table } from '../kit/Table/Table.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { countCell, dayCell } from '../shared/cells.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { UnitLink } from '../units/UnitLink.tsx'
import { unitName } from '../units/unit-name.ts'
import { DossierDownload } from './DossierDownload.tsx'
import styles from './dossiers.module.css'
import type { LoadedDossiers } from './load-dossiers.ts'
import { SectionTitle } from './SectionTitle.tsx'

const route = getRouteApi('/ho-so')

type CaseRow = LoadedDossiers['cases'][number]

/** The late dossiers due by the end of the period, each with its cause and its apology, as far as they are listed. */
export function DossierCases({ loaded }: { readonly loaded: LoadedDossiers }) {
  const { cases, overview } = loaded
  const { t } = useLingui()
  const { ds, thieu } = route.useSearch()
  const navigate = route.useNavigate()
  const narrow = useNarrow()
  const columns = useCaseColumns()
  const counted = (overview.sum ?? overview.reports[0])?.openOverdue ?? 0
  if (cases.length === 0 && !ds && !thieu) return null
  const change = (part: { ds?: true | undefined; thieu?: true | undefined }) =>
    navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false })
  const shown = narrow ? columns.filter(({ id }) => ['ma', 'nguyen-nhan', 'xin-loi'].includes(id)) : columns
  return (
    <section aria-labelledby="dossier-cases">
      <SectionTitle id="dossier-cases">
        <CaseTitle cases={cases} all={ds === true} />
      </SectionTitle>
      <div className={styles.tools}>
        <Switch checked={ds ?? false} onChange={(on) => change({ ds: on ? true : undefined })}>
          <Trans>Cả hồ sơ đã giải quyết trễ</Trans>
        </Switch>
        <Switch checked={thieu ?? false} onChange={(on) => change({ thieu: on ? true : undefined })}>
          <Trans>Chỉ hồ sơ thiếu văn bản xin lỗi</Trans>
        </Switch>
      </div>
      {!ds && !thieu && counted !== cases.length && <ListedNote counted={counted} listed={cases.length} />}
      <Table caption={t`Hồ sơ trễ hạn`} columns={shown} rows={cases} rowId={({ id }) => id} />
      <DossierDownload loaded={loaded} part="tre-han" what={t`Hồ sơ trễ hạn`} columns={columns} rows={cases} />
    </section>
  )
}

/** Lists and counts come from different places: where they differ, both are told. */
function ListedNote({ counted, listed }: { readonly counted: number; readonly listed: number }) {
  return (
    <p className={styles.note}>
      <Trans>
        Báo cáo đếm {counted} hồ sơ đang quá hạn cuối kỳ; danh sách kê được {listed}.
      </Trans>
    </p>
  )
}

function CaseTitle({ cases, all }: { readonly cases: readonly CaseRow[]; readonly all: boolean }) {
  const locale = useLocale()
  const count = formatCount(cases.length, locale)
  const missing = formatCount(cases.filter(({ apology }) => apology === 'MISSING').length, locale)
  return all ? (
    <Trans>
      Danh sách trễ hạn: {count} hồ sơ, {missing} thiếu văn bản xin lỗi
    </Trans>
  ) : (
    <Trans>
      Danh sách đang quá hạn: {count} hồ sơ, {missing} thiếu văn bản xin lỗi
    </Trans>
  )
}

const causeColumn = (label: string): Column<CaseRow> => ({
  ...{ id: 'nguyen-nhan', label, minWidth: 190 },
  cell: ({ cause }) => cause ?? <Unstated />,
  out: ({ cause }) => cause,
})

export function useCaseColumns(): readonly Column<CaseRow>[] {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(
    () => [
      {
        id: 'ma',
        label: t`Mã hồ sơ`,
        width: 168,
        rowHeader: true,
        cell: (row) => <CodeCell row={row} />,
        out: ({ code }) => code,
      },
      {
        id: 'don-vi',
        label: t`Đơn vị`,
        minWidth: 170,
        cell: ({ unit }) => <UnitLink unit={unit} variant="name" />,
        out: ({ unit }) => unitName(unit, locale),
      },
      { id: 'linh-vuc', label: t`Lĩnh vực`, minWidth: 120, cell: ({ field }) => field, out: ({ field }) => field },
      {
        id: 'hen',
        label: t`Hẹn trả`,
        width: 100,
        cell: ({ dueOn }) => formatDate(dueOn),
        out: ({ dueOn }) => dayCell(dueOn),
      },
      {
        id: 'tra',
        label: t`Trả`,
        width: 100,
        cell: ({ resolvedOn }) => (resolvedOn === null ? <Trans>chưa trả</Trans> : formatDate(resolvedOn)),
        out: ({ resolvedOn }) => dayCell(resolvedOn),
      },
      {
        id: 'tre',
        label: t`Trễ (ngày)`,
        width: 84,
        align: 'end',
        cell: ({ daysLate }) => <span className={styles.lost}>{daysLate}</span>,
        out: ({ daysLate }) => countCell(daysLate),
      },
      causeColumn(t`Nguyên nhân`),
      {
        id: 'xin-loi',
        label: t`Văn bản xin lỗi`,
        minWidth: 130,
        cell: (row) => <ApologyCell row={row} />,
        out: ({ apology, apologyNumber }) => (apology === 'ISSUED' ? (apologyNumber ?? t`đã có`) : t`thiếu`),
      },
    ],
    [t, locale],
  )
}

/** On a phone the unit and the days stand beneath the code. */
function CodeCell({ row: { code, unit, daysLate } }: { readonly row: CaseRow }) {
  const narrow = useNarrow()
  const locale = useLocale()
  if (!narrow) return code
  const name = unitName(unit, locale)
  return (
    <>
      {code}
      <span className={styles.line}>
        <Trans>
          {name}, trễ {daysLate} ngày
        </Trans>
      </span>
    </>
  )
}

function Unstated() {
  return (
    <span className={styles.quiet}>
      <Trans>chưa nêu</Trans>
    </span>
  )
}

function ApologyCell({ row: { apology, apologyNumber, apologyOn } }: { readonly row: CaseRow }) {
  if (apology === 'MISSING') {
    return (
      <span className={styles.lost}>
        <Trans>thiếu</Trans>
      </span>
    )
  }
  return (
    <>
      {apologyNumber ?? <Trans>đã có</Trans>}
      {apologyOn && <span className={styles.line}>{formatDate(apologyOn)}</span>}
    </>
  )
}
