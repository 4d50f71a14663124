import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import {
  type CriterionFindingsFragment,
  CriterionFindingsFragmentDoc,
  type UnitFindingsFragment,
  UnitFindingsFragmentDoc,
} from '@par-atlas/schema/documents'
import { Link } from '@tanstack/react-router'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { unitName } from '../units/unit-name.ts'
import { FindingLink } from './FindingLink.tsx'
import { FINDING_WORDS } from './inspection-words.ts'
import styles from './inspections.module.css'
import { OPEN_SLUG } from './inspections-search.ts'

type Line = UnitFindingsFragment['findings']['nodes'][number]

/** What inspections found about a unit, in short; nothing of a unit without findings. */
export function UnitFindings({ unit: from }: { readonly unit: FragmentType<UnitFindingsFragment> }) {
  const { data: unit } = useSuspenseFragment({ fragment: UnitFindingsFragmentDoc, fragmentName: 'UnitFindings', from })
  const { nodes } = unit.findings
  const total = unit.findings.totalCount ?? nodes.length
  if (total === 0) return <OwnCampaigns unit={unit} />
  const search = unit.provenance === 'ILLUSTRATIVE' ? { 'minh-hoa': true as const, dv: unit.slug } : { dv: unit.slug }
  return (
    <section className={styles.section} aria-labelledby="kiem-tra">
      <h2 id="kiem-tra">
        <Trans>Kiến nghị qua kiểm tra: {total}</Trans>
      </h2>
      <ul className={styles.list}>
        {nodes.map((finding) => (
          <li key={finding.id}>
            <FindingLine finding={finding} who={null} />
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        <Link to="/kiem-tra" search={search} className={linkClass()}>
          <Trans>Xem ở trang Kiểm tra</Trans>
        </Link>
      </p>
    </section>
  )
}

/** Of a unit that was not found wanting itself: what its own campaigns found; nothing of one without any. */
function OwnCampaigns({ unit: { slug, provenance, findingProgress } }: { readonly unit: UnitFindingsFragment }) {
  const { total, open, overdue } = findingProgress
  if (total === 0) return null
  const illustrative = provenance === 'ILLUSTRATIVE' ? (true as const) : undefined
  return (
    <section className={styles.section} aria-labelledby="kiem-tra">
      <h2 id="kiem-tra">
        <Trans>Kiểm tra do đơn vị tiến hành</Trans>
      </h2>
      <p className={styles.line}>
        <Link to="/kiem-tra" search={{ 'minh-hoa': illustrative, lq: slug, tt: OPEN_SLUG }} className={linkClass()}>
          <Trans>
            {open}/{total} kiến nghị chưa đóng
          </Trans>
        </Link>
        {overdue > 0 && (
          <>
            {', '}
            <Link to="/kiem-tra" search={{ 'minh-hoa': illustrative, lq: slug, qh: true }} className={linkClass()}>
              <Plural value={overdue} other="# quá hạn" />
            </Link>
          </>
        )}
      </p>
    </section>
  )
}

/** What inspections found on a criterion or below it, in short; nothing of one without findings. */
export function CriterionFindings({
  criterion: from,
}: {
  readonly criterion: FragmentType<CriterionFindingsFragment>
}) {
  const locale = useLocale()
  const { data: criterion } = useSuspenseFragment({
    fragment: CriterionFindingsFragmentDoc,
    fragmentName: 'CriterionFindings',
    from,
  })
  const { nodes } = criterion.findings
  const total = criterion.findings.totalCount ?? nodes.length
  if (total === 0) return null
  const shown = nodes.length
  return (
    <section className={styles.section} aria-labelledby="kiem-tra">
      <h2 id="kiem-tra">
        {shown < total ? (
          <Trans>
            Kiến nghị qua kiểm tra ở mục này: {shown}/{total}, năm mới nhất trước
          </Trans>
        ) : (
          <Trans>Kiến nghị qua kiểm tra ở mục này: {total}</Trans>
        )}
      </h2>
      <ul className={styles.list}>
        {nodes.map((finding) => (
          <li key={finding.id}>
            <FindingLine
              finding={finding}
              who={finding.units?.nodes.map((unit) => unitName(unit, locale)).join(', ') ?? null}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function FindingLine({ finding, who }: { readonly finding: Line; readonly who: string | null }) {
  const { t, i18n } = useLingui()
  const { text, state, dueOn, overdue, campaign } = finding
  const due = dueOn === null ? null : formatDate(dueOn)
  return (
    <>
      <FindingLink finding={finding}>{text}</FindingLink>
      <span className={styles.line}>
        {[`${campaign.year}`, who, due && t`hạn ${due}`, i18n._(FINDING_WORDS[state]), overdue && t`quá hạn`]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  )
}
