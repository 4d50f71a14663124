import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from '../Button/Button.tsx'
import { useMedia } from '../hooks/use-media.ts'
import { usePrinting } from '../hooks/use-printing.ts'
import { Icon } from '../Icon/Icon.tsx'
import { VisuallyHidden } from '../VisuallyHidden/VisuallyHidden.tsx'
import styles from './SidePanel.module.css'

export interface SidePanelProps {
  /** What is open, as its heading. */
  readonly title: ReactNode
  /** The line above the heading: code and lead. */
  readonly over?: ReactNode | undefined
  readonly onClose: () => void
  /** Where focus goes when it closes: the row that opened it, drawn anew if need be. */
  readonly returnTo?: (() => HTMLElement | null) | undefined
  /** Changes with what is open: the heading takes focus, so that it is read and Escape is at hand. */
  readonly subject: string
  /** Opened by an address rather than a press: focus stays where the page put it. */
  readonly silent?: boolean | undefined
  /** What closing leads back to, on a phone: "Về bảng tiêu chí". */
  readonly back: string
  /** Whose it is, said where the panel hides the page or begins a sheet: unit and year. */
  readonly about?: ReactNode | undefined
  readonly children: ReactNode
}

/** The key as keyboards name it, in any language. */
const ESCAPE = 'Esc'

/** The width from which the panel is a column of the page rather than a page of its own. */
const WIDE = '(min-width: 1080px)'

/**
 * All about the row in hand, beside its table: a column cut off by one line, which stays in sight and leaves the table
 * in use. On a narrow screen, a page of its own; on paper always part of the page, or it would cover every sheet.
 * Escape closes it and gives focus back.
 */
export function SidePanel(props: SidePanelProps) {
  const wide = useMedia(WIDE)
  const printing = usePrinting()
  return wide || printing ? <Column {...props} /> : <Page {...props} />
}

function Column(props: SidePanelProps) {
  const { subject, silent = false } = props
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const { close, onKeyDown } = useClosing(props)
  const quiet = useRef(silent)
  useEffect(() => {
    // A change of subject is the reader's doing; only the first, from an address, is not.
    if (subject && !quiet.current) heading.current?.focus({ preventScroll: true })
    quiet.current = false
  }, [subject])
  return (
    <aside className={styles.column} aria-labelledby={id} onKeyDown={onKeyDown}>
      {props.about && <p className={styles.onPaper}>{props.about}</p>}
      <Head id={id} title={props.title} over={props.over} heading={heading} onClose={close} />
      {props.children}
    </aside>
  )
}

/** A native modal dialog: the browser keeps focus inside and makes the page behind inert. */
function Page(props: SidePanelProps) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const { close } = useClosing(props)
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
    if (props.subject) heading.current?.focus({ preventScroll: true })
    dialog.current?.scrollTo(0, 0)
  }, [props.subject])
  return (
    <dialog
      ref={dialog}
      className={styles.page}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <Button variant="quiet" onClick={close}>
        <Icon name="left" size={0.9} /> {props.back}
      </Button>
      {props.about && <p className={styles.about}>{props.about}</p>}
      <Head id={id} title={props.title} over={props.over} heading={heading} />
      {props.children}
    </dialog>
  )
}

function useClosing({ onClose, returnTo }: SidePanelProps) {
  const close = (): void => {
    onClose()
    // Once the panel is gone and the row may be drawn again.
    requestAnimationFrame(() => returnTo?.()?.focus())
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return
    event.preventDefault()
    close()
  }
  return { close, onKeyDown }
}

interface HeadProps extends Pick<SidePanelProps, 'title' | 'over'> {
  readonly id: string
  readonly heading: React.RefObject<HTMLHeadingElement | null>
  readonly onClose?: (() => void) | undefined
}

function Head({ id, title, over, heading, onClose }: HeadProps) {
  const { t } = useLingui()
  return (
    <div className={styles.head}>
      <div className={styles.over}>
        <span>{over}</span>
        {onClose && (
          <button type="button" className={styles.close} onClick={onClose}>
            <VisuallyHidden>{t`Đóng`}</VisuallyHidden>
            <kbd className={styles.key}>{ESCAPE}</kbd>
            <Icon name="close" size={0.9} />
          </button>
        )}
      </div>
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
    </div>
  )
}

export interface PanelSectionProps {
  readonly title: ReactNode
  readonly children: ReactNode
}

/** One matter of a panel under its small heading. */
export function PanelSection({ title, children }: PanelSectionProps) {
  return (
    <section className={styles.section}>
      <h3 className={styles.label}>{title}</h3>
      {children}
    </section>
  )
}

export interface PanelFact {
  readonly id: string
  readonly term: ReactNode
  readonly value: ReactNode
  /** Source and day, beneath. */
  readonly note?: ReactNode | undefined
}

/** Terms left, values right, a hairline between. */
export function PanelFacts({ facts }: { readonly facts: readonly PanelFact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ id, term, value, note }) => (
        <div key={id} className={styles.fact}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
          {note && <dd className={styles.note}>{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
