import { Trans } from '@lingui/react/macro'
import { MisfitMark } from '../kit/cells/MisfitMark.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { UnitLink } from '../units/UnitLink.tsx'
import { usePeriodWords } from './dossier-words.ts'
import styles from './dossiers.module.css'
import type { LoadedDossiers, MisfitReports } from './load-dossiers.ts'
import { SectionTitle } from './SectionTitle.tsx'

/** Figures that do not agree with each other, in words; they stand as they came. */
export function DossierMisfits({ loaded: { misfits } }: { readonly loaded: LoadedDossiers }) {
  if (misfits === null || misfits.nodes.length === 0) return null
  const [shown, total] = [misfits.nodes.length, misfits.totalCount ?? misfits.nodes.length]
  return (
    <section aria-labelledby="dossier-misfits">
      <SectionTitle id="dossier-misfits">
        <Trans>Số không khớp nhau ({total} báo cáo), giữ nguyên như nguồn</Trans>
      </SectionTitle>
      <ul className={styles.misfits}>
        {misfits.nodes.map((report) => (
          <MisfitItem key={report.id} report={report} />
        ))}
      </ul>
      {shown < total && (
        <p className={styles.note}>
          <Trans>
            Trên đây là {shown} báo cáo đầu trong số {total}.
          </Trans>
        </p>
      )}
    </section>
  )
}

function MisfitItem({ report }: { readonly report: MisfitReports['nodes'][number] }) {
  const locale = useLocale()
  const words = usePeriodWords()
  const { unit, field, periodFrom: from, periodTo: to, misfits } = report
  return (
    <li>
      <UnitLink unit={unit} variant="name" />
      {field && `, ${field}`}, {words({ from, to })}:{' '}
      {misfits.map(({ rule, warning, message, messageEn }) => (
        <span key={rule + message}>
          <MisfitMark /> {locale === 'en' ? messageEn : message}{' '}
          {warning && (
            <em className={styles.quiet}>
              <Trans>(cảnh báo, chưa hẳn là lệch)</Trans>
            </em>
          )}
        </span>
      ))}
    </li>
  )
}
