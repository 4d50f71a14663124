import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { UnitLink } from '../units/UnitLink.tsx'
import { FINDING_WORDS } from './inspection-words.ts'
import styles from './inspections.module.css'
import type { ListedFinding } from './load-inspections.ts'

type Part<K extends keyof ListedFinding> = { readonly finding: Pick<ListedFinding, K> }

/** The units that a finding is about; the words of a source that names none. */
export function FindingUnits({ finding: { units, about } }: Part<'units' | 'about'>) {
  if (units === null) return about
  return units.nodes.map((unit) => (
    <span key={unit.id} className={styles.unit}>
      <UnitLink unit={unit} />
    </span>
  ))
}

/** Where a finding stands, how late it is, and when it was closed. */
export function FindingStanding({
  finding: { state, overdue, daysLate, closedOn },
}: Part<'state' | 'overdue' | 'daysLate' | 'closedOn'>) {
  const { t, i18n } = useLingui()
  const late = daysLate ?? 0
  const closed = closedOn === null ? null : formatDate(closedOn)
  return (
    <>
      {i18n._(FINDING_WORDS[state])}
      {closed !== null && <span className={styles.line}>{t`đóng ngày ${closed}`}</span>}
      {late > 0 && (
        <span className={overdue ? styles.late : styles.line}>
          {overdue ? (
            <Trans>
              quá hạn <Plural value={late} other="# ngày" />
            </Trans>
          ) : (
            <Plural value={late} other="đã trễ # ngày" />
          )}
        </span>
      )}
    </>
  )
}

/** The criterion that a finding bears on, with its title; nothing where nobody says. */
export function FindingCriterion({ finding: { criterion } }: Part<'criterion'>) {
  const locale = useLocale()
  if (criterion === null) return null
  const { framework, code, title, titleEn } = criterion
  return (
    <Link to="/tieu-chi/$framework/$code" params={{ framework: framework.code, code }} className={linkClass()}>
      {code} {locale === 'en' ? (titleEn ?? title) : title}
    </Link>
  )
}
