import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { cx } from '../kit/cx.ts'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { Tag } from '../kit/Tag/Tag.tsx'
import { countCell, dayCell } from '../shared/cells.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { UnitLink } from '../units/UnitLink.tsx'
import { unitName } from '../units/unit-name.ts'
import styles from './DirectivesPage.module.css'
import { STATE_WORDS } from './item-words.ts'
import type { DirectiveItem } from './load-directives.ts'

/** What stands in a line; a column that would be empty of all these items is left out. */
export function useItemColumns(items: readonly DirectiveItem[]): readonly Column<DirectiveItem>[] {
  const all = useAllColumns()
  const phone = usePhoneColumns()
  const narrow = useNarrow()
  return useMemo(
    () => (narrow ? phone : all).filter(({ out }) => out === undefined || items.some((item) => out(item) !== null)),
    [all, phone, narrow, items],
  )
}

/** On a phone the item, whom it binds and where it stands are in one column, told downwards. */
function usePhoneColumns(): readonly Column<DirectiveItem>[] {
  const { t } = useLingui()
  return useMemo(
    () => [
      {
        id: 'noi-dung',
        label: t`Nội dung kết luận`,
        rowHeader: true,
        cell: (item) => <Told item={item} />,
      },
    ],
    [t],
  )
}

/** The thing asked for, of whom, until when, and what became of it. */
export function useAllColumns(): readonly Column<DirectiveItem>[] {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  return useMemo(
    () => [
      {
        id: 'so',
        label: t`Số`,
        width: 48,
        align: 'end',
        cell: ({ position }) => position,
        out: ({ position }) => countCell(position),
      },
      {
        id: 'noi-dung',
        label: t`Nội dung kết luận`,
        minWidth: 260,
        rowHeader: true,
        cell: ({ text }) => text,
        out: ({ text }) => text,
      },
      {
        id: 'don-vi',
        label: t`Đơn vị thực hiện`,
        minWidth: 170,
        cell: (item) => <Bound item={item} />,
        out: ({ units, addressees }) => units?.nodes.map((unit) => unitName(unit, locale)).join('; ') || addressees,
      },
      {
        id: 'tieu-chi',
        label: t`Tiêu chí`,
        width: 84,
        cell: (item) => <Served item={item} />,
        out: ({ criteria }) => criteria.map(({ code }) => code).join('; ') || null,
      },
      {
        id: 'han',
        label: t`Hạn`,
        width: 104,
        cell: ({ dueOn }) => dueOn && formatDate(dueOn),
        out: ({ dueOn }) => dayCell(dueOn),
      },
      {
        id: 'tinh-trang',
        label: t`Tình trạng`,
        minWidth: 150,
        cell: (item) => <State item={item} />,
        out: ({ state }) => i18n._(STATE_WORDS[state]),
      },
      {
        id: 'bao-cao',
        label: t`Báo cáo`,
        minWidth: 160,
        cell: (item) => <Report item={item} />,
        out: ({ report }) => report,
      },
    ],
    [t, i18n, locale],
  )
}

function Told({ item }: ItemProps) {
  const { dueOn } = item
  const day = dueOn === null ? null : formatDate(dueOn)
  return (
    <>
      {item.text}
      <span className={styles.line}>
        <Served item={item} />
      </span>
      <span className={styles.line}>
        <Bound item={item} />
      </span>
      {day !== null && (
        <span className={styles.line}>
          <Trans>Hạn {day}</Trans>
        </span>
      )}
      <span className={styles.line}>
        <State item={item} />
      </span>
      <Report item={item} />
    </>
  )
}

interface ItemProps {
  readonly item: DirectiveItem
}

function Served({ item: { criteria } }: ItemProps) {
  return criteria.map(({ id, code, framework }) => (
    <Link
      key={id}
      to="/tieu-chi/$framework/$code"
      params={{ framework: framework.code, code }}
      className={cx(linkClass(), styles.served)}
    >
      {code}
    </Link>
  ))
}

function Bound({ item: { units, addressees } }: ItemProps) {
  const bound = units?.nodes ?? []
  if (bound.length === 0) return addressees
  return bound.map((unit) => (
    <span key={unit.id} className={styles.unit}>
      <UnitLink unit={unit} variant="name" />
    </span>
  ))
}

function State({ item: { state, overdue, settledOn } }: ItemProps) {
  const { i18n } = useLingui()
  return (
    <>
      {i18n._(STATE_WORDS[state])}{' '}
      {overdue && (
        <Tag variant="provisional">
          <Trans>Quá hạn</Trans>
        </Tag>
      )}
      {settledOn !== null && (state === 'DONE' || state === 'NOT_DONE') && (
        <span className={styles.line}>{formatDate(settledOn)}</span>
      )}
    </>
  )
}

function Report({ item: { report, reportedOn } }: ItemProps) {
  if (report === null) return null
  return (
    <>
      {report}
      {reportedOn !== null && <span className={styles.line}>{formatDate(reportedOn)}</span>}
    </>
  )
}
