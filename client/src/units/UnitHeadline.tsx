import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { Trans } from '@lingui/react/macro'
import { type UnitHeadlineFragment, UnitHeadlineFragmentDoc } from '@par-atlas/schema/documents'
import type { ReactNode } from 'react'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { storyOf } from './rules/story.ts'
import { UnitLinks } from './UnitLinks.tsx'
import { unitName } from './unit-name.ts'

/** The first sentence of a unit's page: what became of it or what it came from. Empty where neither is the case. */
export function UnitHeadline({ unit: from }: { readonly unit: FragmentType<UnitHeadlineFragment> }): ReactNode {
  const { data: unit } = useSuspenseFragment({ fragment: UnitHeadlineFragmentDoc, fragmentName: 'UnitHeadline', from })
  const name = unitName(unit, useLocale())
  const story = storyOf(unit)
  switch (story.kind) {
    case 'current':
      return null
    case 'ended':
      return (
        <Trans>
          {name} thôi hoạt động sau ngày {formatDate(story.on)}.
        </Trans>
      )
    case 'renamed':
      return (
        <Trans>
          {name} trước ngày {formatDate(story.on)} là {story.before}
          <Basis number={story.basis} />.
        </Trans>
      )
    case 'closed':
      return (
        <Trans>
          {name} đã nhập vào <UnitLinks units={story.into} beside={[unit.name]} /> từ {formatDate(story.on)}
          <Basis number={story.basis} />.
        </Trans>
      )
    case 'opened':
      return (
        <Trans>
          {name} hợp thành từ <UnitLinks units={story.from} beside={[unit.name]} /> ngày {formatDate(story.on)}
          <Basis number={story.basis} />.
        </Trans>
      )
  }
}

function Basis({ number }: { readonly number: string | null }) {
  return number === null ? null : <Trans>, theo {number}</Trans>
}
