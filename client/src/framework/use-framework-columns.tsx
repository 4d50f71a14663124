import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useLocale } from '../kit/format/locale.ts'
import type { Column } from '../kit/Table/table.model.ts'
import styles from './framework.module.css'
import { PART_WORDS } from './part-words.ts'
import { pointsCell } from './points-text.ts'
import type { EmptyRuleName, FrameworkRow } from './rules/framework-rows.ts'

/** What the table has room for: all, all but what the panel beside it says, what fits a tablet, or a phone. */
export type Room = 'wide' | 'beside' | 'tablet' | 'phone'

const SHOWN: Readonly<Record<Room, readonly string[]>> = {
  wide: ['ma', 'tieu-chi', 'toi-da', 'nguon', 'cach-cham', 'khong-phat-sinh', 'khong-ap-dung', 'chu-tri', 'minh-chung'],
  beside: ['ma', 'tieu-chi', 'toi-da', 'nguon', 'cach-cham', 'chu-tri'],
  tablet: ['ma', 'tieu-chi', 'toi-da', 'nguon', 'cach-cham'],
  phone: ['tieu-chi-hep', 'toi-da'],
}

/** The columns of the tree, as many as there is room for. */
export function useFrameworkColumns(room: Room): readonly Column<FrameworkRow>[] {
  const { t, i18n } = useLingui()
  return useMemo(() => {
    const all: readonly Column<FrameworkRow>[] = [
      { id: 'ma', label: t`Mã`, width: 92, cell: ({ code }) => code },
      { id: 'tieu-chi', label: t`Tiêu chí`, minWidth: 210, rowHeader: true, cell: ({ title }) => title },
      {
        id: 'tieu-chi-hep',
        label: t`Tiêu chí`,
        minWidth: 180,
        rowHeader: true,
        cell: (row) => <PhoneCell row={row} />,
      },
      {
        id: 'toi-da',
        label: t`Tối đa`,
        width: 68,
        align: 'end',
        cell: (row) => <MaxCell row={row} />,
      },
      {
        id: 'nguon',
        label: t`Nguồn điểm`,
        width: 104,
        cell: ({ part }) => part && i18n._(PART_WORDS[part].name),
      },
      { id: 'cach-cham', label: t`Cách chấm`, minWidth: 250, cell: ({ rule }) => rule?.summary },
      {
        id: 'khong-phat-sinh',
        label: t`Không phát sinh`,
        width: 88,
        cell: ({ rule }) => <EmptyCell rule={rule?.whenNone} text={rule?.whenNoneText} />,
      },
      {
        id: 'khong-ap-dung',
        label: t`Không áp dụng`,
        width: 88,
        cell: ({ rule }) => <EmptyCell rule={rule?.notApplicable} text={rule?.notApplicableText} />,
      },
      { id: 'chu-tri', label: t`Chủ trì`, width: 146, cell: ({ lead }) => lead },
      { id: 'minh-chung', label: t`Minh chứng yêu cầu`, minWidth: 120, cell: ({ evidence }) => evidence.join('; ') },
    ]
    return SHOWN[room].flatMap((wanted) => all.find(({ id }) => id === wanted) ?? [])
  }, [room, t, i18n])
}

interface EmptyCellProps {
  readonly rule: EmptyRuleName | null | undefined
  readonly text: string | null | undefined
}

/** What it brings without anything to judge, in two words; the share of an anchor needs the rule's own. */
function EmptyCell({ rule, text }: EmptyCellProps) {
  const { t } = useLingui()
  switch (rule) {
    case 'EXCLUDE':
      return t`không tính`
    case 'FULL_POINTS':
      return t`đủ điểm`
    case 'ZERO':
      return t`0 điểm`
    default:
      return text?.replace(/\.$/u, '')
  }
}

/** An adjustment has no maximum: it moves a total by so much at most, either way. */
function MaxCell({ row: { max, cap } }: { readonly row: FrameworkRow }) {
  const locale = useLocale()
  if (max !== null) return pointsCell(max, locale)
  return cap === null ? null : `±${pointsCell(cap, locale)}`
}

function PhoneCell({ row }: { readonly row: FrameworkRow }) {
  return (
    <>
      <span className={styles.code}>{row.code}</span> {row.title}
      {row.leaf && <span className={styles.line}>{[row.rule?.summary, row.lead].filter(Boolean).join(' · ')}</span>}
    </>
  )
}
