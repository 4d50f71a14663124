import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useLocale } from '../kit/format/locale.ts'
import { usePrint } from './cell-words.ts'
import type { Compared } from './comparison.ts'
import { headlineOf, inSentence } from './rules/headline.ts'

/** Where the first unit is furthest behind the best of the group, and whether it leads anywhere: a sentence to read aloud. */
export function ComparisonSentence({
  compared: { nodes, units, occasion },
}: {
  readonly compared: Compared
}): ReactNode {
  const locale = useLocale()
  const print = usePrint()
  const headline = headlineOf(nodes)
  const name = units[0]?.name ?? ''
  if (headline.kind === 'none') return <Trans>{name} chưa có điểm để so với các đơn vị còn lại.</Trans>
  if (headline.kind === 'alone') {
    const { year } = occasion
    return (
      <Trans>
        Năm {year} chỉ {name} có điểm, chưa có đơn vị nào để so.
      </Trans>
    )
  }
  if (headline.kind === 'leads') {
    return (
      <>
        {occasion.computed ? (
          <Trans>
            {name} cao nhất nhóm ở cả <strong>{headline.areas}</strong> lĩnh vực
          </Trans>
        ) : (
          <Trans>
            {name} cao nhất nhóm ở cả <strong>{headline.areas}</strong> phần điểm
          </Trans>
        )}
        <ClosestClause
          closest={inSentence(headline.closest, locale)}
          ahead={print(headline.ahead)}
          tied={headline.ahead === 0}
        />
        .
      </>
    )
  }
  const area = <strong>{inSentence(headline.area, locale)}</strong>
  const gap = <strong>{print(headline.gap)}</strong>
  return (
    <>
      <Trans>
        {name} kém đơn vị cao nhất nhiều nhất ở {area}: {gap} điểm
      </Trans>
      <LeadingClause leading={headline.leading} areas={headline.areas} published={!occasion.computed} />.
    </>
  )
}

interface ClosestClauseProps {
  readonly closest: string
  readonly ahead: string
  readonly tied: boolean
}

function ClosestClause({ closest, ahead, tied }: ClosestClauseProps) {
  if (tied) return <Trans>; có đơn vị bằng điểm ở {closest}</Trans>
  return (
    <Trans>
      ; hơn đơn vị kế tiếp ít nhất ở <strong>{closest}</strong>: <strong>{ahead}</strong> điểm
    </Trans>
  )
}

interface LeadingClauseProps {
  readonly leading: number
  readonly areas: number
  readonly published: boolean
}

function LeadingClause({ leading, areas, published }: LeadingClauseProps) {
  const share = `${leading}/${areas}`
  if (published) {
    return leading === 0 ? (
      <Trans>; chưa dẫn đầu phần điểm nào trong nhóm</Trans>
    ) : (
      <Trans>; dẫn đầu nhóm ở {share} phần điểm</Trans>
    )
  }
  return leading === 0 ? (
    <Trans>; chưa dẫn đầu lĩnh vực nào trong nhóm</Trans>
  ) : (
    <Trans>; dẫn đầu nhóm ở {share} lĩnh vực</Trans>
  )
}
