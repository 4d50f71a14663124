import { Trans } from '@lingui/react/macro'
import { formatDate } from '../kit/format/date.ts'
import { DocumentLine } from '../shared/DocumentLine.tsx'
import styles from './plans.module.css'
import type { TaskProps } from './TaskView.tsx'

/** Every later day that was given, with when, why and by what; nothing of a task without. */
export function TaskExtensions({ task: { extensions } }: TaskProps) {
  if (extensions.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="kh-gia-han">
      <h2 id="kh-gia-han">
        <Trans>Gia hạn</Trans>
      </h2>
      <ol className={styles.list}>
        {extensions.map(({ decidedOn, dueOn, reason, document }) => {
          const [decided, due] = [formatDate(decidedOn), formatDate(dueOn)]
          return (
            <li key={decidedOn}>
              <Trans>
                Ngày {decided} gia hạn đến <strong>{due}</strong>: {reason}
              </Trans>
              {document && (
                <>
                  {' · '}
                  <DocumentLine document={document} />
                </>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
