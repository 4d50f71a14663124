import styles from './Icon.module.css'

const PATHS = {
  chevron: 'M4 6.5 8 10.5 12 6.5',
  right: 'M6.5 4 10.5 8 6.5 12',
  left: 'M9.5 4 5.5 8 9.5 12',
  close: 'M4 4 12 12 M12 4 4 12',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9 M10.5 10.5 14 14',
  menu: 'M2 4.5H14 M2 8H14 M2 11.5H14',
  up: 'M4 9.5 8 5.5 12 9.5',
  check: 'M3 8.5 6.5 12 13 4.5',
  unequal: 'M3 6H13 M3 10H13 M10.5 2.5 5.5 13.5',
} as const

export type IconName = keyof typeof PATHS

export interface IconProps {
  readonly name: IconName
  /** Side in em, 1 unless told. */
  readonly size?: number | undefined
}

/** A drawn sign. It never stands alone: the words are beside it or in the control's name. */
export function Icon({ name, size = 1 }: IconProps) {
  return (
    <svg className={styles.icon} style={{ fontSize: `${size}em` }} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
