import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { formatCount, formatDecimal, formatSigned } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { type Micro, toPoints } from '../shared/points.ts'
import type { CriterionFinding, Toll } from './rules/criterion-finding.ts'
import type { CriterionNode } from './rules/criterion-node.ts'
import { useNodeWords } from './use-node-words.ts'

export interface CriterionSentenceProps {
  readonly node: CriterionNode
  readonly finding: CriterionFinding
  /** What the units are called: "tỉnh, thành phố". */
  readonly noun: string
}

/** The finding of the page as a sentence to read aloud. */
export function CriterionSentence({ node, finding, noun }: CriterionSentenceProps): ReactNode {
  const where = useNodeWords()(node)
  switch (finding.kind) {
    case 'none':
      return <Trans>Chưa đơn vị nào có điểm ở {where}.</Trans>
    case 'allFull':
      return (
        <Trans>
          Cả <Count value={finding.counted} /> {noun} đạt điểm tối đa ở {where}.
        </Trans>
      )
    case 'leaf':
      return <LeafSentence finding={finding} where={where} noun={noun} />
    case 'branch':
      return <BranchSentence finding={finding} where={where} noun={noun} />
    case 'adjustment':
      return (
        <Trans>
          <Share of={finding.counted} count={finding.count} /> {noun} có điểm cộng hoặc trừ ở {where}, từ{' '}
          <Signed value={finding.least} /> đến <Signed value={finding.most} /> điểm.
        </Trans>
      )
  }
}

interface LeafSentenceProps {
  readonly finding: Extract<CriterionFinding, { kind: 'leaf' }>
  readonly where: string
  readonly noun: string
}

function LeafSentence({ finding: { loss, toll, counted, best, median }, where, noun }: LeafSentenceProps) {
  const share = <Share of={counted} count={toll.count} />
  const points = <Points value={toll.points} strong />
  return (
    <>
      {loss === 'deducted' ? (
        <Trans>
          {share} {noun} bị trừ ở {where}, cộng {points} điểm
        </Trans>
      ) : (
        <Trans>
          {share} {noun} chưa đạt tối đa ở {where}, cộng {points} điểm
        </Trans>
      )}
      {median === null ? (
        <Trans>
          ; cao nhất <Points value={best} />.
        </Trans>
      ) : (
        <Trans>
          ; cao nhất <Points value={best} />, trung vị <Points value={median} />.
        </Trans>
      )}
    </>
  )
}

interface BranchSentenceProps {
  readonly finding: Extract<CriterionFinding, { kind: 'branch' }>
  readonly where: string
  readonly noun: string
}

function BranchSentence({ finding: { counted, deducted, notReached }, where, noun }: BranchSentenceProps) {
  const tell = ({ count, points }: Toll) => ({
    share: <Share of={counted} count={count} />,
    points: <Points value={points} strong />,
  })
  const docked = deducted && tell(deducted)
  const short = notReached && tell(notReached)
  if (docked && short) {
    return (
      <Trans>
        {docked.share} {noun} bị trừ ở {where}, cộng {docked.points} điểm thẩm định; {short.share} chưa đạt, cộng{' '}
        {short.points} điểm khảo sát và kinh tế – xã hội.
      </Trans>
    )
  }
  if (docked) {
    return (
      <Trans>
        {docked.share} {noun} bị trừ ở {where}, cộng {docked.points} điểm thẩm định.
      </Trans>
    )
  }
  if (short) {
    return (
      <Trans>
        {short.share} {noun} chưa đạt tối đa ở {where}, cộng {short.points} điểm khảo sát và kinh tế – xã hội.
      </Trans>
    )
  }
  return (
    <Trans>
      <Count value={counted} /> {noun} có điểm ở {where}.
    </Trans>
  )
}

function Count({ value }: { readonly value: number }) {
  return <strong>{formatCount(value, useLocale())}</strong>
}

function Share({ count, of }: { readonly count: number; readonly of: number }) {
  const locale = useLocale()
  return (
    <strong>
      {formatCount(count, locale)}/{formatCount(of, locale)}
    </strong>
  )
}

function Points({ value, strong = false }: { readonly value: Micro; readonly strong?: boolean }) {
  const text = formatDecimal(toPoints(value), 2, useLocale())
  return strong ? <strong>{text}</strong> : text
}

function Signed({ value }: { readonly value: Micro }) {
  return formatSigned(toPoints(value), 2, useLocale())
}
