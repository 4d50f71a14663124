import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import { formatDate } from '../kit/format/date.ts'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Line, Says, Section } from '../kit/Page/Page.tsx'
import { SourceLine } from '../kit/SourceLine/SourceLine.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import type { ReportedTotal } from '../published/load-reported-totals.ts'
import { countCell, dayCell } from '../shared/cells.ts'
import { FILE_ALONE, RegisterTable } from '../shared/RegisterTable.tsx'
import { MEASURE_WORDS } from './procedure-words.ts'
import { catalogueTotals, MEASURES, type Measure } from './rules/catalogue-totals.ts'
import { useProceduresView } from './use-procedures-view.ts'

/** A measure with what one source states of it, and what is counted from rows. */
interface TotalRow {
  readonly measure: Measure
  readonly stated: ReportedTotal | null
  readonly counted: number | null
}

/** What sources state in total, beside what is counted from the rows: neither is made into the other. */
export function ProcedureTotals() {
  const { t } = useLingui()
  const { loaded, illustrative } = useProceduresView()
  const { procedures, simplifications, totals } = loaded
  const rows = useMemo(() => {
    const counted = catalogueTotals(procedures, simplifications)
    return MEASURES.flatMap((measure): readonly TotalRow[] => {
      const own = totals.filter((total) => total.measure === measure)
      const all = own.length === 0 ? [null] : own
      return all.map((stated) => ({ measure, stated, counted: counted[measure] }))
    })
  }, [procedures, simplifications, totals])
  const columns = useColumns(totals.length > 0)
  const sources = [...new Set(totals.map(({ source }) => source))].join('; ')
  const counted = t`Đếm từ các dòng của danh mục ở trang này`
  return (
    <Section id="tong-so" title={totals.length > 0 ? t`Nguồn nêu, và đếm được` : t`Đếm được từ danh mục`}>
      {totals.length > 0 && (
        <Says>
          {t`Số tổng do nguồn nêu đứng riêng: nguồn không liệt kê từng thủ tục, nên không suy ra dòng nào từ số tổng.`}
        </Says>
      )}
      <RegisterTable
        caption={t`Tổng số thủ tục, quyết định và tiết kiệm`}
        columns={columns.wide}
        phone={columns.phone}
        rows={rows}
        rowId={({ measure, stated }) => stated?.id ?? measure}
        fileName="thu-tuc-tong-so"
        source={sources || counted}
        illustrative={illustrative}
        compact={totals.length === 0}
      />
      <SourceLine>{sources || counted}</SourceLine>
    </Section>
  )
}

const periodOf = ({ stated }: TotalRow): string | null =>
  stated?.periodFrom && stated.periodTo ? `${formatDate(stated.periodFrom)} – ${formatDate(stated.periodTo)}` : null

function useColumns(reported: boolean) {
  const { t, i18n } = useLingui()
  const [{ stated, counted }, told] = [useNumbers(), useStatedWords()]
  return useMemo(() => {
    const named = ({ measure }: TotalRow) => i18n._(MEASURE_WORDS[measure])
    const name = { id: 'noi-dung', label: t`Nội dung`, minWidth: 200, rowHeader: true, cell: named, out: named }
    const dated: Column<TotalRow> = {
      ...name,
      cell: (row) => (
        <>
          {named(row)}
          <Line>{periodOf(row)}</Line>
        </>
      ),
    }
    return reported
      ? { wide: [name, stated, counted, ...told], phone: [dated, stated, counted] }
      : { wide: [name, counted], phone: [name, counted] }
  }, [t, i18n, stated, counted, told, reported])
}

function useNumbers(): Readonly<Record<'stated' | 'counted', Column<TotalRow>>> {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(() => {
    const number = (value: number | null, strong: boolean) => {
      if (value === null) return <NoFigure />
      return strong ? <strong>{formatCount(value, locale)}</strong> : formatCount(value, locale)
    }
    return {
      stated: {
        id: 'nguon-neu',
        label: t`Nguồn nêu`,
        width: 112,
        align: 'end',
        cell: (row) => number(row.stated?.value ?? null, true),
        out: (row) => countCell(row.stated?.value ?? null),
      },
      counted: {
        id: 'dem-duoc',
        label: t`Đếm được`,
        base: t`từ các dòng`,
        width: 112,
        align: 'end',
        cell: (row) => number(row.counted, false),
        out: (row) => countCell(row.counted),
      },
    }
  }, [t, locale])
}

function useStatedWords(): readonly Column<TotalRow>[] {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(
    () => [
      {
        id: 'cua',
        label: t`Của`,
        minWidth: 180,
        cell: ({ stated }) => stated?.subject,
        out: ({ stated }) => stated?.subject ?? null,
      },
      { id: 'ky', label: t`Kỳ`, width: 190, cell: periodOf },
      {
        id: 'loi-nguon',
        label: t`Lời của nguồn`,
        minWidth: 220,
        cell: ({ stated }) => (locale === 'en' ? (stated?.wordsEn ?? stated?.words) : stated?.words),
        out: ({ stated }) => stated?.words ?? null,
      },
      { id: 'tu', label: t`Từ ngày`, cell: FILE_ALONE, out: ({ stated }) => dayCell(stated?.periodFrom ?? null) },
      { id: 'den', label: t`đến ngày`, cell: FILE_ALONE, out: ({ stated }) => dayCell(stated?.periodTo ?? null) },
    ],
    [t, locale],
  )
}
