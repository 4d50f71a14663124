import { Trans, useLingui } from '@lingui/react/macro'
import { formatDate } from '../kit/format/date.ts'
import { FindingLink } from './FindingLink.tsx'
import { FINDING_WORDS } from './inspection-words.ts'
import styles from './inspections.module.css'
import type { WholeFinding } from './load-inspections.ts'

type Step = WholeFinding['followUps'][number]

/** What was found before, and what was found when its remedy was looked at; nothing of a finding that stands alone. */
export function FindingChain({ finding }: { readonly finding: WholeFinding }) {
  const { followUpOf, followUps } = finding
  if (followUpOf === null && followUps.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="phuc-tra">
      <h2 id="phuc-tra">
        <Trans context="kiểm tra cải cách hành chính">Kiểm tra lại</Trans>
      </h2>
      <ol className={styles.list}>
        {followUpOf && (
          <li>
            <Line step={followUpOf} />
          </li>
        )}
        <li aria-current="true">
          <Trans>Kiến nghị này</Trans>
        </li>
        {followUps.map((step) => (
          <li key={step.id}>
            <Line step={step} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Line({ step }: { readonly step: Step }) {
  const { i18n } = useLingui()
  const { text, state, foundOn, campaign } = step
  return (
    <>
      <FindingLink finding={step}>{text}</FindingLink>
      <span className={styles.line}>
        {[`${campaign.year}`, foundOn && formatDate(foundOn), i18n._(FINDING_WORDS[state])].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}
