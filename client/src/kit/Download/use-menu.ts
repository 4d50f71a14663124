import { type KeyboardEvent, useId, useRef, useState } from 'react'

const STEPS: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/**
 * A menu button over a native popover: the browser closes it by Escape and by a press elsewhere, and gives focus back. Arrows,
 * Home and End walk over the items; Tab leaves and closes.
 */
export function useMenu() {
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const items = (): readonly HTMLElement[] => [
    ...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ]
  const show = (at: number): void => {
    if (!opener.current || !menu.current) return
    if (!menu.current.matches(':popover-open')) menu.current.showPopover()
    place(opener.current, menu.current)
    items().at(at)?.focus()
  }
  const close = (): void => {
    menu.current?.hidePopover()
    opener.current?.focus()
  }
  return {
    open,
    close,
    opener: {
      ref: opener,
      'aria-haspopup': 'menu' as const,
      'aria-expanded': open,
      'aria-controls': id,
      onClick: () => (open ? close() : show(0)),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
        event.preventDefault()
        show(event.key === 'ArrowDown' ? 0 : -1)
      },
    },
    menu: {
      id,
      ref: menu,
      popover: 'auto' as const,
      onToggle: () => setOpen(menu.current?.matches(':popover-open') ?? false),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Tab') menu.current?.hidePopover()
        const all = items()
        const to = STEPS[event.key]?.(all.indexOf(event.target as HTMLElement), all.length)
        if (to === undefined) return
        event.preventDefault()
        all[to]?.focus()
      },
    },
  }
}

/** Under the button and over what follows, scrolled along with the page; above it where the window ends. */
function place(opener: HTMLElement, menu: HTMLElement): void {
  const box = opener.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = menu
  const left = Math.max(4, Math.min(box.left, document.documentElement.clientWidth - width - 4))
  const top = box.bottom + height + 4 > innerHeight && box.top > height + 8 ? box.top - height - 4 : box.bottom + 4
  menu.style.translate = `${left + scrollX}px ${top + scrollY}px`
}
