import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { type Micro, toPoints } from '../shared/points.ts'
import type { Drop, Headline, Over } from './rules/headline.ts'

/** The finding of the page as a sentence to read aloud, at most 24 words. */
export function HeadlineSentence({ headline }: { readonly headline: Headline }): ReactNode {
  switch (headline.kind) {
    case 'none':
      return <Trans>Chưa có đơn vị nào được xếp hạng.</Trans>
    case 'ownNotRanked':
      return <Trans>{headline.unit} được chấm điểm nhưng không xếp hạng.</Trans>
    case 'own':
      return <OwnSentence headline={headline} />
    case 'sharedLead':
      return (
        <>
          <Trans>
            {headline.units} đơn vị cùng dẫn đầu với <Figure value={headline.points} /> điểm
          </Trans>
          <DropClause drop={headline.drop} />.
        </>
      )
    case 'lead':
      return (
        <>
          <Trans>
            {headline.leader} dẫn đầu với <Figure value={headline.points} /> điểm
          </Trans>
          <OverClause over={headline.over} />
          <DropClause drop={headline.drop} />.
        </>
      )
  }
}

function OwnSentence({ headline }: { readonly headline: Extract<Headline, { kind: 'own' }> }) {
  const { unit, rank, base, tied, points, behind, over } = headline
  const place = (
    <strong>
      {rank}/{base ?? '?'}
    </strong>
  )
  return (
    <>
      {tied ? (
        <Trans>
          {unit} đồng hạng {place} với <Figure value={points} /> điểm
        </Trans>
      ) : (
        <Trans>
          {unit} đứng thứ {place} với <Figure value={points} /> điểm
        </Trans>
      )}
      <BehindClause behind={behind} />
      <OverClause over={over} />.
    </>
  )
}

function Figure({ value }: { readonly value: Micro }) {
  return <strong>{formatDecimal(toPoints(value), 2, useLocale())}</strong>
}

/** A gap is plain beside a figure in bold. */
function Plain({ value }: { readonly value: Micro }) {
  return formatDecimal(toPoints(value), 2, useLocale())
}

function OverClause({ over }: { readonly over: Over | null }) {
  if (!over) return null
  return over.narrow ? (
    <Trans>
      , chỉ hơn hạng {over.rank} là <Plain value={over.gap} />
    </Trans>
  ) : (
    <Trans>
      , hơn hạng {over.rank} là <Plain value={over.gap} />
    </Trans>
  )
}

function BehindClause({ behind }: { readonly behind: Over | null }) {
  if (!behind) return null
  return behind.narrow ? (
    <Trans>
      , chỉ kém hạng {behind.rank} là <Figure value={behind.gap} /> điểm
    </Trans>
  ) : (
    <Trans>
      , kém hạng {behind.rank} là <Figure value={behind.gap} /> điểm
    </Trans>
  )
}

function DropClause({ drop }: { readonly drop: Drop | null }) {
  if (!drop) return null
  return (
    <Trans>
      ; từ hạng {drop.from} xuống hạng {drop.to} hụt <Figure value={drop.gap} /> điểm
    </Trans>
  )
}
