import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { Table } from '../kit/Table/Table.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { unitName } from '../units/unit-name.ts'
import { KIND_WORDS } from '../units/unit-words.ts'
import styles from './framework.module.css'
import { useYearsText } from './framework-words.ts'
import type { FrameworkChoice } from './load-frameworks.ts'
import { pointsText } from './points-text.ts'

interface FrameworksTableProps {
  readonly frameworks: readonly FrameworkChoice[]
  readonly caption: string
}

/** One row a version: whom and which years it scores, how many points and leaves it has, and what issued it. */
export function FrameworksTable({ frameworks, caption }: FrameworksTableProps) {
  const [wide, phone, narrow] = [useColumns(), usePhoneColumns(), useNarrow()]
  return <Table caption={caption} columns={narrow ? phone : wide} rows={frameworks} rowId={({ id }) => id} />
}

function useColumns(): readonly Column<FrameworkChoice>[] {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  const years = useYearsText()
  return useMemo(
    () => [
      { id: 'ten', label: t`Bộ tiêu chí`, minWidth: 260, rowHeader: true, cell: (row) => <NameCell framework={row} /> },
      { id: 'ma', label: t`Mã`, width: 104, cell: ({ code }) => code },
      {
        id: 'don-vi',
        label: t`Chấm cho`,
        minWidth: 120,
        cell: ({ unitKinds }) => unitKinds.map((kind) => i18n._(KIND_WORDS[kind])).join(', '),
      },
      { id: 'nam', label: t`Năm`, width: 96, cell: years },
      {
        id: 'diem',
        label: t`Tối đa`,
        width: 72,
        align: 'end',
        cell: ({ maxPoints }) => pointsText(maxPoints, locale),
      },
      {
        id: 'linh-vuc',
        label: t`Lĩnh vực`,
        width: 80,
        align: 'end',
        cell: ({ areas }) => areas.length || <NoFigure />,
      },
      {
        id: 'tieu-chi',
        label: t`Tiêu chí chấm điểm`,
        width: 96,
        align: 'end',
        cell: ({ leafCount }) => leafCount || <NoFigure />,
      },
      { id: 'van-ban', label: t`Văn bản`, minWidth: 150, cell: (row) => <BasisCell framework={row} /> },
    ],
    [t, i18n, locale, years],
  )
}

function usePhoneColumns(): readonly Column<FrameworkChoice>[] {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(
    () => [
      { id: 'ten', label: t`Bộ tiêu chí`, rowHeader: true, cell: (row) => <PhoneCell framework={row} /> },
      {
        id: 'diem',
        label: t`Tối đa`,
        width: 64,
        align: 'end',
        cell: ({ maxPoints }) => pointsText(maxPoints, locale),
      },
    ],
    [t, locale],
  )
}

interface CellProps {
  readonly framework: FrameworkChoice
}

function NameCell({ framework }: CellProps) {
  const locale = useLocale()
  return (
    <>
      <Link to="/bo-tieu-chi/$code" params={{ code: framework.code }} className={linkClass('name')}>
        {unitName(framework, locale)}
      </Link>
      {framework.owner && <span className={styles.line}>{unitName(framework.owner, locale)}</span>}
    </>
  )
}

function PhoneCell({ framework }: CellProps) {
  const years = useYearsText()
  const { code, leafCount } = framework
  return (
    <>
      <NameCell framework={framework} />
      <span className={styles.line}>
        {code} · {years(framework)}
        {leafCount > 0 && (
          <>
            {' · '}
            <Plural value={leafCount} other="# tiêu chí" />
          </>
        )}
      </span>
    </>
  )
}

function BasisCell({ framework: { legalBasis } }: CellProps) {
  if (!legalBasis) return <Trans>chưa rõ văn bản</Trans>
  return legalBasis.number ?? legalBasis.title
}
