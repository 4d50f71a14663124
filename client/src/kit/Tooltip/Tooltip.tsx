import { cloneElement, type KeyboardEvent, type ReactElement, type ReactNode, useId, useRef } from 'react'
import styles from './Tooltip.module.css'

export interface TooltipProps {
  /** More about what is already said; never the only place of a fact. */
  readonly text: ReactNode
  /** One element that can take focus. */
  readonly children: ReactElement<{ 'aria-describedby'?: string }>
}

/** Words that come with focus or the pointer, stay while the pointer is on them, and go with Escape. */
export function Tooltip({ text, children }: TooltipProps) {
  const id = useId()
  const anchor = useRef<HTMLSpanElement>(null)
  const tip = useRef<HTMLSpanElement>(null)
  const show = (): void => {
    if (!anchor.current || !tip.current || tip.current.matches(':popover-open')) return
    tip.current.showPopover()
    place(anchor.current, tip.current)
  }
  const hide = (): void => tip.current?.hidePopover()
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !tip.current?.matches(':popover-open')) return
    event.stopPropagation()
    hide()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the element inside takes focus; its wrapper only hears of it
    <span
      ref={anchor}
      className={styles.anchor}
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
      onKeyDown={onKeyDown}
    >
      {cloneElement(children, { 'aria-describedby': id })}
      <span ref={tip} id={id} role="tooltip" popover="manual" className={styles.tip}>
        {text}
      </span>
    </span>
  )
}

/** Above the anchor where there is room, else below; never beyond the sides of the window. */
function place(anchor: HTMLElement, tip: HTMLElement): void {
  const box = anchor.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = tip
  const left = Math.min(Math.max(4, box.left + box.width / 2 - width / 2), innerWidth - width - 4)
  const top = box.top > height + 8 ? box.top - height - 4 : box.bottom + 4
  tip.style.translate = `${left}px ${top}px`
}
