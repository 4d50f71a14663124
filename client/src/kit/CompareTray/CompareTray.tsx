import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../Button/Button.tsx'
import { Icon } from '../Icon/Icon.tsx'
import { UnitMark } from '../UnitMark/UnitMark.tsx'
import type { UnitNumber } from '../UnitMark/unit-mark.shapes.ts'
import styles from './CompareTray.module.css'

export interface TrayUnit {
  readonly id: string
  readonly name: string
  readonly unit: UnitNumber
  /** The name as it is read: a link to the unit's page. The bare name unless told. */
  readonly shown?: ReactNode | undefined
  /** Points, rank with its base, class. */
  readonly facts?: ReactNode | undefined
  /** After the name: "đơn vị của bạn". */
  readonly note?: string | undefined
}

export interface CompareTrayProps {
  /** In the order of comparison; the first is the one that the others are set against. */
  readonly units: readonly TrayUnit[]
  readonly onRemove: (id: string) => void
  /** The field that finds a unit to add; `done` closes it. */
  readonly picker: (done: () => void) => ReactNode
  /** Fewest and most units, both inclusive; 2 and 8 unless told. */
  readonly least?: number | undefined
  readonly most?: number | undefined
}

/**
 * The units that are compared, with their marks and facts, and the way to add one or let one go. On a phone it
 * is a list, to stand below what is compared.
 */
export function CompareTray({ units, onRemove, picker, least = 2, most = 8 }: CompareTrayProps) {
  const { t } = useLingui()
  const full = units.length >= most
  const count = units.length
  return (
    <section className={styles.tray} aria-label={t`Đơn vị đang so sánh`}>
      <ul className={styles.units}>
        {units.map((each) => (
          <li key={each.id} className={styles.unit}>
            <Unit each={each} onRemove={count > least ? () => onRemove(each.id) : undefined} />
          </li>
        ))}
      </ul>
      {full ? (
        <p className={styles.full}>{t`Đã đủ ${most} đơn vị.`}</p>
      ) : (
        <Adding count={count} least={least} picker={picker} />
      )}
    </section>
  )
}

interface UnitProps {
  readonly each: TrayUnit
  readonly onRemove: (() => void) | undefined
}

function Unit({ each: { name, shown, unit, facts, note }, onRemove }: UnitProps) {
  const { t } = useLingui()
  return (
    <>
      <div className={styles.name} style={{ color: `var(--unit-${unit})` }}>
        <UnitMark unit={unit} />
        <span>
          {shown ?? name}
          {note && <span className={styles.note}> · {note}</span>}
        </span>
        {onRemove && (
          <button
            type="button"
            className={styles.remove}
            aria-label={t`Bỏ ${name}`}
            title={t`Bỏ ${name}`}
            onClick={onRemove}
          >
            <Icon name="close" size={0.75} />
          </button>
        )}
      </div>
      {facts && <div className={styles.facts}>{facts}</div>}
    </>
  )
}

interface AddingProps extends Pick<CompareTrayProps, 'picker'> {
  readonly count: number
  readonly least: number
}

/** A button that gives way to the field; below the least number the field stands open by itself. */
function Adding({ count, least, picker }: AddingProps) {
  const { t } = useLingui()
  const [asked, setAsked] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const short = count < least
  useEffect(() => {
    if (asked) place.current?.querySelector('input')?.focus()
  }, [asked])
  if (!asked && !short) {
    return (
      <Button className={styles.add} onClick={() => setAsked(true)}>
        {t`Thêm đơn vị`}
      </Button>
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears Escape in the field inside
    <div
      ref={place}
      className={styles.picker}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) setAsked(false)
      }}
    >
      {picker(() => setAsked(false))}
    </div>
  )
}
