import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Line } from '../kit/Page/Page.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { countCell, dayCell } from '../shared/cells.ts'
import { FILE_ALONE } from '../shared/RegisterTable.tsx'
import { sourceWords } from '../shared/source-words.ts'
import type { SourceStatement } from './load-news.ts'
import { KIND_WORDS } from './statement-words.ts'

/** What is said, of whom, by whom and when. The words stay those of the source, in its language. */
export function useStatementColumns() {
  const { text, kind, told } = useSaidColumns()
  const whose = useWhoseColumns()
  return useMemo(() => ({ wide: [text, kind, ...whose], phone: [told] }), [text, kind, told, whose])
}

function useSaidColumns() {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  return useMemo(() => {
    const text: Column<SourceStatement> = {
      id: 'loi',
      label: t`Lời của nguồn`,
      minWidth: 320,
      rowHeader: true,
      cell: (statement) => <span lang="vi">{statement.text}</span>,
      out: (statement) => statement.text,
    }
    const words = (statement: SourceStatement) => i18n._(KIND_WORDS[statement.kind])
    const kind: Column<SourceStatement> = { id: 'loai', label: t`Loại`, width: 150, cell: words, out: words }
    const told: Column<SourceStatement> = {
      ...text,
      cell: (statement) => (
        <>
          <span lang="vi">{statement.text}</span>
          <Line>{[words(statement), sourceWords(statement.subject, locale), `${statement.year}`].join(' · ')}</Line>
        </>
      ),
    }
    return { text, kind, told }
  }, [t, i18n, locale])
}

function useWhoseColumns(): readonly Column<SourceStatement>[] {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(
    () => [
      {
        id: 'cua',
        label: t`Của`,
        minWidth: 150,
        cell: ({ subject }) => sourceWords(subject, locale),
        out: ({ subject }) => subject,
      },
      {
        id: 'nam',
        label: t`Năm`,
        width: 64,
        align: 'end',
        cell: ({ year }) => year,
        out: ({ year }) => countCell(year),
      },
      { id: 'ai', label: t`Ai nói`, minWidth: 150, cell: saidBy, out: ({ speaker }) => speaker },
      { id: 'ngay', label: t`Ngày`, cell: FILE_ALONE, out: ({ saidOn }) => dayCell(saidOn) },
      {
        id: 'nguon',
        label: t`Nguồn`,
        minWidth: 200,
        cell: ({ source }) => sourceWords(source, locale),
        out: ({ source }) => source,
      },
    ],
    [t, locale],
  )
}

const saidBy = ({ speaker, saidOn }: SourceStatement) => (
  <>
    <span lang="vi">{speaker}</span>
    {saidOn && <Line>{formatDate(saidOn)}</Line>}
  </>
)
