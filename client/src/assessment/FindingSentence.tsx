import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { type Named, unitName } from '../units/unit-name.ts'
import styles from './DeductionView.module.css'
import { exactText } from './exact-text.ts'
import type { Finding, Losses } from './rules/finding.ts'

export interface FindingSentenceProps {
  readonly finding: Finding
  /** Where points not reached come from in this framework. */
  readonly sources: LossSources
}

export type LossSources = 'survey' | 'socio' | 'both'

/** The finding of the page as a sentence to read aloud, at most 24 words. */
export function FindingSentence({ finding, sources }: FindingSentenceProps): ReactNode {
  switch (finding.kind) {
    case 'nothing':
      return <Trans>Chưa có mục nào được chấm điểm năm {finding.year}.</Trans>
    case 'claimed':
      return <ClaimedSentence finding={finding} />
    case 'ranked':
      return <RankedSentence finding={finding} sources={sources} />
    case 'notRanked':
      return (
        <>
          <Reached points={finding.points} max={finding.max} />
          <Trans>, không xếp hạng</Trans>
          <ClassClause band={finding.band} />
          <LossClause losses={finding.losses} sources={sources} />
        </>
      )
    case 'incomplete':
      return <IncompleteSentence finding={finding} sources={sources} />
    case 'provisional':
      return <ProvisionalSentence finding={finding} sources={sources} />
  }
}

function ClaimedSentence({ finding: { year, points, max } }: Pick<SentenceProps<'claimed'>, 'finding'>) {
  const claim = (
    <strong>
      <Points value={points} />/<Maximum value={max} />
    </strong>
  )
  return (
    <Trans>
      Đơn vị tự chấm {claim} điểm năm {year}; chưa thẩm định, nên chưa có điểm.
    </Trans>
  )
}

function RankedSentence({ finding, sources }: SentenceProps<'ranked'>) {
  const { points, max, rank, base, tied, band, losses } = finding
  const place = (
    <strong>
      {rank}/{base ?? '?'}
    </strong>
  )
  return (
    <>
      <Reached points={points} max={max} />
      {tied ? <Trans>, đồng hạng {place}</Trans> : <Trans>, hạng {place}</Trans>}
      <ClassClause band={band} />
      <LossClause losses={losses} sources={sources} />
    </>
  )
}

type SentenceProps<Kind extends Finding['kind']> = {
  readonly finding: Extract<Finding, { kind: Kind }>
  readonly sources: LossSources
}

function IncompleteSentence({ finding, sources }: SentenceProps<'incomplete'>) {
  const { points, missingLeaves, missing, losses } = finding
  const reached = (
    <strong>
      <Points value={points} />
    </strong>
  )
  return (
    <>
      {missingLeaves > 0 ? (
        <Trans>
          Thiếu{' '}
          <strong>
            {missingLeaves} mục, <Points value={missing} /> điểm
          </strong>
          , nên chưa xếp hạng; các mục đã chấm đạt {reached} điểm
        </Trans>
      ) : (
        <Trans>
          Còn{' '}
          <strong>
            <Points value={missing} /> điểm
          </strong>{' '}
          chưa đến kỳ chấm, nên chưa xếp hạng; các mục đã chấm đạt {reached} điểm
        </Trans>
      )}
      <LossClause losses={losses} sources={sources} />
    </>
  )
}

function ProvisionalSentence({ finding, sources }: SentenceProps<'provisional'>) {
  const { points, max, losses } = finding
  return (
    <>
      <Provisional finding={finding} />{' '}
      <Trans>
        đạt{' '}
        <strong>
          <Points value={points} />/<Maximum value={max} />
        </strong>{' '}
        điểm
      </Trans>
      <LossClause losses={losses} sources={sources} before=", " />
    </>
  )
}

/** That nothing is published yet, and what is open: owed, or not due. */
function Provisional({ finding: { year, missingLeaves, notDue } }: Pick<SentenceProps<'provisional'>, 'finding'>) {
  if (missingLeaves > 0) {
    return (
      <Trans>
        Năm {year} chưa công bố, còn thiếu {missingLeaves} mục; số dưới đây là tạm tính:
      </Trans>
    )
  }
  if (notDue > 0) {
    const open = <Points value={notDue} />
    return (
      <Trans>
        Năm {year} chưa công bố, còn {open} điểm chưa đến kỳ chấm; số dưới đây là tạm tính:
      </Trans>
    )
  }
  return <Trans>Năm {year} chưa công bố; số dưới đây là tạm tính:</Trans>
}

function Reached({ points, max }: { readonly points: number; readonly max: number }) {
  return (
    <Trans>
      Đạt{' '}
      <strong>
        <Points value={points} />/<Maximum value={max} />
      </strong>{' '}
      điểm
    </Trans>
  )
}

function ClassClause({ band }: { readonly band: Named | null }) {
  const locale = useLocale()
  if (!band) return null
  const name = <strong>{unitName(band, locale)}</strong>
  return <Trans>, loại {name}</Trans>
}

interface LossClauseProps {
  readonly losses: Losses
  readonly sources: LossSources
  /** What parts the clause from the sentence before it. */
  readonly before?: ': ' | ', ' | undefined
}

/** Both kinds of loss, each in its own words and colour; the sentence ends here. */
function LossClause({ losses: { deducted, notReached }, sources, before = ': ' }: LossClauseProps) {
  if (deducted === null && notReached === null) return '.'
  if ((deducted ?? 0) === 0 && (notReached ?? 0) === 0) return <Trans>, không mất điểm nào.</Trans>
  return (
    <>
      {before}
      {deducted === 0 && <Trans>không bị trừ điểm thẩm định</Trans>}
      {deducted !== null && deducted > 0 && (
        <span className={styles.lost}>
          <Trans>
            bị trừ{' '}
            <strong>
              <Points value={deducted} />
            </strong>{' '}
            điểm thẩm định
          </Trans>
        </span>
      )}
      {deducted !== null && notReached !== null && notReached > 0 && ', '}
      {notReached !== null && notReached > 0 && (
        <span className={styles.unreached}>
          <NotReached value={notReached} sources={sources} />
        </span>
      )}
      .
    </>
  )
}

function NotReached({ value, sources }: { readonly value: number; readonly sources: LossSources }) {
  const figure = (
    <strong>
      <Points value={value} />
    </strong>
  )
  switch (sources) {
    case 'survey':
      return <Trans>chưa đạt {figure} điểm khảo sát</Trans>
    case 'socio':
      return <Trans>chưa đạt {figure} điểm kinh tế – xã hội</Trans>
    case 'both':
      return <Trans>chưa đạt {figure} điểm khảo sát và kinh tế – xã hội</Trans>
  }
}

function Points({ value }: { readonly value: number }) {
  return formatDecimal(value, 2, useLocale())
}

/** A maximum is a round number and is read as one: 100, 99,5. */
function Maximum({ value }: { readonly value: number }) {
  return exactText(value, useLocale())
}
