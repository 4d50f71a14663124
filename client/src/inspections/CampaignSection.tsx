import { Trans, useLingui } from '@lingui/react/macro'
import { MisfitMark } from '../kit/cells/MisfitMark.tsx'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { SourceLine } from '../kit/SourceLine/SourceLine.tsx'
import { UnitLink } from '../units/UnitLink.tsx'
import { CampaignCoverage } from './CampaignCoverage.tsx'
import { CampaignFindings } from './CampaignFindings.tsx'
import { KIND_WORDS, NOTE_WORDS } from './inspection-words.ts'
import styles from './inspections.module.css'
import type { Campaign } from './load-inspections.ts'
import type { ShownCampaign } from './use-narrowing.ts'

interface CampaignProps {
  readonly campaign: Campaign
}

/** One campaign: whose and when, how far it came, what does not agree, what was said and found. */
export function CampaignSection({ campaign, findings }: ShownCampaign) {
  const { title, source, slug } = campaign
  return (
    <section className={styles.campaign} aria-label={title} id={slug}>
      <h2>{title}</h2>
      <Facts campaign={campaign} />
      <CampaignCoverage campaign={campaign}>
        <Misfits campaign={campaign} />
        <Visits campaign={campaign} />
      </CampaignCoverage>
      <Notes campaign={campaign} />
      <CampaignFindings campaign={campaign} findings={findings} />
      <SourceLine>{source ?? title}</SourceLine>
    </section>
  )
}

function Facts({ campaign: { owner, subject, kind, inspector, periods, followUpOf } }: CampaignProps) {
  const { i18n } = useLingui()
  const spans = periods.map(({ name, fromOn, toOn }) => {
    const days = fromOn === toOn ? formatDate(fromOn) : `${formatDate(fromOn)} – ${formatDate(toOn)}`
    return name === null ? days : `${name}: ${days}`
  })
  const earlier = followUpOf?.title
  return (
    <>
      <p className={styles.quiet}>
        {owner ? <UnitLink unit={owner} variant="name" /> : subject}
        {[i18n._(KIND_WORDS[kind]), inspector, ...spans].map((words) => words !== null && ` · ${words}`)}
      </p>
      {earlier !== undefined && (
        <p className={styles.quiet}>
          <Trans>Theo kết quả của: {earlier}</Trans>
        </p>
      )}
    </>
  )
}

function Misfits({ campaign: { misfits } }: CampaignProps) {
  const locale = useLocale()
  return misfits.map(({ rule, message, messageEn }) => (
    <p key={rule} className={styles.says}>
      <MisfitMark /> {locale === 'en' ? messageEn : message}
    </p>
  ))
}

function Visits({ campaign: { visitCounts } }: CampaignProps) {
  if (visitCounts === null) return null
  const { units, visits, places } = visitCounts
  return (
    <p className={styles.says}>
      <Trans>
        Đã kiểm tra {units} đơn vị, {visits} lượt, tại {places} địa điểm.
      </Trans>
    </p>
  )
}

function Notes({ campaign: { notes } }: CampaignProps) {
  const { i18n } = useLingui()
  const kinds = [...Map.groupBy(notes, ({ kind }) => kind)]
  if (kinds.length === 0) return null
  return (
    <div className={styles.notes}>
      {kinds.map(([kind, own]) => (
        <div key={kind}>
          <h3>{i18n._(NOTE_WORDS[kind])}</h3>
          <ul className={styles.list}>
            {own.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
