import { useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import type { Column } from '../kit/Table/table.model.ts'
import { countCell, dayCell } from '../shared/cells.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { unitName } from '../units/unit-name.ts'
import { FindingLink } from './FindingLink.tsx'
import { FindingCriterion, FindingStanding, FindingUnits } from './FindingParts.tsx'
import { FINDING_WORDS } from './inspection-words.ts'
import styles from './inspections.module.css'
import type { ListedFinding } from './load-inspections.ts'

const route = getRouteApi('/kiem-tra')

/** What stands in the line of a finding on the screen, and in its row of a file. */
export function useFindingColumns() {
  const narrow = useNarrow()
  const wide = useWideColumns()
  const phone = usePhoneColumns()
  return { shown: narrow ? phone : wide, filed: wide }
}

function useWideColumns(): readonly Column<ListedFinding>[] {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  const { ngay } = route.useSearch()
  return useMemo(
    () => [
      {
        id: 'kien-nghi',
        label: t`Tồn tại, kiến nghị`,
        minWidth: 260,
        rowHeader: true,
        cell: (finding) => (
          <FindingLink finding={finding} day={ngay}>
            {finding.text}
          </FindingLink>
        ),
        out: ({ text }) => text,
      },
      {
        id: 'don-vi',
        label: t`Đơn vị`,
        minWidth: 150,
        cell: (finding) => <FindingUnits finding={finding} />,
        out: (finding) => namesOf(finding, locale),
      },
      {
        id: 'tieu-chi',
        label: t`Tiêu chí`,
        minWidth: 150,
        cell: (finding) => (finding.criterion === null ? '–' : <FindingCriterion finding={finding} />),
        out: ({ criterion }) => criterion?.code ?? null,
      },
      {
        id: 'han',
        label: t`Hạn`,
        width: 96,
        cell: ({ dueOn }) => (dueOn === null ? '–' : formatDate(dueOn)),
        out: ({ dueOn }) => dayCell(dueOn),
      },
      {
        id: 'tinh-trang',
        label: t`Tình trạng`,
        minWidth: 130,
        cell: (finding) => <FindingStanding finding={finding} />,
        out: ({ state }) => i18n._(FINDING_WORDS[state]),
      },
    ],
    [t, i18n, locale, ngay],
  )
}

/** What the file has beside the columns in sight. */
export function useMoreFindingColumns(): readonly Column<ListedFinding>[] {
  const { t } = useLingui()
  return useMemo(
    () => [
      { id: 'phat-hien', label: t`Ngày phát hiện`, cell: () => null, out: ({ foundOn }) => dayCell(foundOn) },
      { id: 'dong', label: t`Ngày đóng`, cell: () => null, out: ({ closedOn }) => dayCell(closedOn) },
      { id: 'tre', label: t`Số ngày trễ`, cell: () => null, out: ({ daysLate }) => countCell(daysLate) },
    ],
    [t],
  )
}

function usePhoneColumns(): readonly Column<ListedFinding>[] {
  const { t } = useLingui()
  const locale = useLocale()
  const { ngay } = route.useSearch()
  return useMemo(
    () => [
      {
        id: 'kien-nghi',
        label: t`Tồn tại, kiến nghị`,
        rowHeader: true,
        cell: (finding) => (
          <>
            <FindingLink finding={finding} day={ngay}>
              {finding.text}
            </FindingLink>
            <span className={styles.line}>{namesOf(finding, locale)}</span>
          </>
        ),
      },
      {
        id: 'tinh-trang',
        label: t`Tình trạng`,
        width: 116,
        cell: (finding) => (
          <>
            <FindingStanding finding={finding} />
            <Due day={finding.dueOn} />
          </>
        ),
      },
    ],
    [t, locale, ngay],
  )
}

/** The units in one line, or the words of a source that names none. Links this close are too small for a thumb. */
const namesOf = ({ units, about }: ListedFinding, locale: string): string | null =>
  units?.nodes.map((unit) => unitName(unit, locale)).join('; ') ?? about

function Due({ day }: { readonly day: string | null }) {
  const { t } = useLingui()
  const due = day === null ? null : formatDate(day)
  return due && <span className={styles.line}>{t`hạn ${due}`}</span>
}
