import { useLingui } from '@lingui/react/macro'
import type { DirectiveItemState, Provenance } from '@par-atlas/schema/documents'
import { Link } from '@tanstack/react-router'
import { formatDate } from '../kit/format/date.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import styles from './DirectivesPage.module.css'
import { STATE_WORDS } from './item-words.ts'

export interface DirectiveItemLineProps {
  readonly item: {
    readonly text: string
    readonly state: DirectiveItemState
    readonly overdue: boolean
    readonly dueOn: string | null
    readonly directive: { readonly meetingOn: string | null; readonly provenance: Provenance }
  }
  /** Whom it binds, where that is not plain. */
  readonly who?: string | null | undefined
}

/** An item of a conclusion in two lines, leading to the follow-up of its meeting. */
export function DirectiveItemLine({ item, who }: DirectiveItemLineProps) {
  const { t, i18n } = useLingui()
  const { text, state, overdue, dueOn, directive } = item
  const day = directive.meetingOn === null ? null : formatDate(directive.meetingOn)
  const due = dueOn === null ? null : formatDate(dueOn)
  return (
    <>
      <Link
        to="/ket-luan"
        search={directive.provenance === 'ILLUSTRATIVE' ? { 'minh-hoa': true } : {}}
        className={linkClass('name')}
      >
        {text}
      </Link>
      <span className={styles.line}>
        {[day && t`họp ngày ${day}`, who, due && t`hạn ${due}`, i18n._(STATE_WORDS[state]), overdue && t`quá hạn`]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  )
}
