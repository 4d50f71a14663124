import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Line } from '../kit/Page/Page.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { sourceWords } from '../shared/source-words.ts'
import type { ReportedTotal } from './load-reported-totals.ts'

/** "trên 59,2%": the digits as printed, and before them how the source limits them. */
const printedOf = ({ qualifier, printed }: ReportedTotal): string => [qualifier, printed].filter(Boolean).join(' ')

/** The same with the marks of English: 693,016 and 0.38%, which "693.016" and "0,38%" would not say. */
const inEnglish = (printed: string): string => printed.replaceAll(/[.,]/gu, (mark) => (mark === '.' ? ',' : '.'))

/** What a total is of, what it counts and how it is printed. */
export function useTotalColumns() {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(() => {
    const words = (total: ReportedTotal) => (locale === 'en' ? (total.wordsEn ?? total.words) : total.words)
    const period = ({ periodFrom, periodTo }: ReportedTotal) =>
      periodFrom && periodTo ? `${formatDate(periodFrom)} – ${formatDate(periodTo)}` : null
    const printed: Column<ReportedTotal> = {
      id: 'so',
      label: t`Số như in`,
      width: 120,
      align: 'end',
      cell: (total) => <strong>{locale === 'en' ? inEnglish(printedOf(total)) : printedOf(total)}</strong>,
      out: printedOf,
    }
    const counted: Column<ReportedTotal> = {
      id: 'noi-dung',
      label: t`Nội dung`,
      minWidth: 260,
      rowHeader: true,
      cell: words,
      out: words,
    }
    const subject: Column<ReportedTotal> = {
      id: 'cua',
      label: t`Của`,
      minWidth: 170,
      cell: (total) => sourceWords(total.subject, locale),
      out: (total) => total.subject,
    }
    const when: Column<ReportedTotal> = { id: 'ky', label: t`Kỳ`, width: 190, cell: period, out: period }
    const source: Column<ReportedTotal> = {
      id: 'nguon',
      label: t`Nguồn`,
      minWidth: 220,
      cell: (total) => sourceWords(total.source, locale),
      out: (total) => total.source,
    }
    const told: Column<ReportedTotal> = {
      ...counted,
      minWidth: 170,
      cell: (total) => (
        <>
          {words(total)}
          <Line>{sourceWords(total.subject, locale)}</Line>
          <Line>{period(total)}</Line>
        </>
      ),
    }
    return { wide: [counted, printed, subject, when, source], phone: [told, printed] }
  }, [t, locale])
}
