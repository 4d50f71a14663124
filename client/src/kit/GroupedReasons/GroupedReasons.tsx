import { useLingui } from '@lingui/react/macro'
import { Fragment, type ReactNode, useId, useMemo, useState } from 'react'
import { Bar } from '../cells/Bar.tsx'
import { cx } from '../cx.ts'
import { formatCount, formatDecimal } from '../format/decimal.ts'
import { useLocale } from '../format/locale.ts'
import { Icon } from '../Icon/Icon.tsx'
import { VisuallyHidden } from '../VisuallyHidden/VisuallyHidden.tsx'
import styles from './GroupedReasons.module.css'
import { groupReasons, type ReasonGroup, type ReasonItem } from './grouped-reasons.layout.ts'

export interface ReasonMember extends ReasonItem {
  /** The unit's name, or a link that bears it. */
  readonly name: ReactNode
  /** What is its own within the group: "18%, sàn 20%". */
  readonly note?: string | undefined
}

export interface GroupedReasonsProps {
  /** Names the table. */
  readonly label: string
  readonly items: readonly ReasonMember[]
  /** `lost`: điểm bị trừ, solid. `unreached`: điểm chưa đạt, hatched. */
  readonly kind: 'lost' | 'unreached'
  /** Heads: "Lý do", "Số tỉnh", "Bị trừ". */
  readonly heads: { readonly reason: string; readonly count: string; readonly points: string }
  /** What a group without a reason is called: "chưa ghi lý do". */
  readonly noReason: string
  /** Digits after the decimal mark of points, 2 unless told. */
  readonly places?: number | undefined
}

/** Why points were lost: one row a reason, the costliest first, with how many it met, what it cost and, on a press, whom. */
export function GroupedReasons({ label, items, kind, heads, noReason, places = 2 }: GroupedReasonsProps) {
  const { t } = useLingui()
  const groups = useMemo(() => groupReasons(items), [items])
  const most = Math.max(0, ...groups.map(({ points }) => points))
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{label}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{heads.reason}</th>
          <th scope="col" className={styles.end}>
            {heads.count}
          </th>
          <th scope="col" className={styles.end}>
            {heads.points}
          </th>
          <th scope="col" className={styles.barHead}>
            <VisuallyHidden>{t`Thanh`}</VisuallyHidden>
          </th>
          <th scope="col" className={styles.end}>{t`Phần`}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <Group
            key={group.reason ?? ''}
            group={group}
            of={items.length}
            words={group.reason ?? noReason}
            kind={kind}
            most={most}
            places={places}
          />
        ))}
      </tbody>
    </table>
  )
}

interface GroupProps {
  readonly group: ReasonGroup<ReasonMember>
  /** How many there are in all groups. */
  readonly of: number
  readonly words: string
  readonly kind: 'lost' | 'unreached'
  readonly most: number
  readonly places: number
}

function Group({ group, of, words, kind, most, places }: GroupProps) {
  const locale = useLocale()
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <>
      <tr>
        <th scope="row" className={styles.reason}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <span className={cx(styles.chevron, open && styles.open)}>
              <Icon name="right" size={0.8} />
            </span>
            {words}
          </button>
        </th>
        <td className={styles.end}>
          {formatCount(group.items.length, locale)}
          <span className={styles.base}>/{formatCount(of, locale)}</span>
        </td>
        <td className={styles.end}>{formatDecimal(group.points, places, locale)}</td>
        <td className={styles.bar}>
          <Bar kind={kind} value={group.points} max={most} />
        </td>
        <td className={styles.end}>{formatDecimal(group.share, 1, locale)}%</td>
      </tr>
      <tr id={id} hidden={!open}>
        <td colSpan={5} className={styles.members}>
          {open && <Members items={group.items} places={places} />}
        </td>
      </tr>
    </>
  )
}

function Members({ items, places }: { readonly items: readonly ReasonMember[]; readonly places: number }) {
  const locale = useLocale()
  return (
    <ul className={styles.list}>
      {items.map(({ id, name, note, points }) => (
        <li key={id} className={styles.member}>
          {name} <span className={styles.figure}>{formatDecimal(points, places, locale)}</span>
          {note && (
            <Fragment>
              {' '}
              <span className={styles.own}>{note}</span>
            </Fragment>
          )}
        </li>
      ))}
    </ul>
  )
}
