import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { Plural, Trans } from '@lingui/react/macro'
import {
  type UnitConclusionsFragment,
  UnitConclusionsFragmentDoc,
  type UnitHeadFragment,
  UnitHeadFragmentDoc,
} from '@par-atlas/schema/documents'
import { Link } from '@tanstack/react-router'
import { formatDate } from '../kit/format/date.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { Summary, SummaryList, SummaryNote } from '../shared/Summary.tsx'

/** Who headed a unit, as a source states it of a day; nothing where no source says. */
export function UnitHead({ unit: from }: { readonly unit: FragmentType<UnitHeadFragment> }) {
  const { data } = useSuspenseFragment({ fragment: UnitHeadFragmentDoc, fragmentName: 'UnitHead', from })
  if (data.head === null) return null
  const { name, title, statedOn, source } = data.head
  const day = formatDate(statedOn)
  return (
    <p>
      <Trans>
        Người đứng đầu: <strong>{name}</strong>, {title}; nguồn nói về ngày {day}.
      </Trans>{' '}
      <SummaryNote>{source}</SummaryNote>
    </p>
  )
}

/** What conclusions ask of a unit and of whom it leads, in short; nothing of a unit that they do not concern. */
export function UnitConclusions({ unit: from }: { readonly unit: FragmentType<UnitConclusionsFragment> }) {
  const { data: unit } = useSuspenseFragment({
    fragment: UnitConclusionsFragmentDoc,
    fragmentName: 'UnitConclusions',
    from,
  })
  const { total, open, reported, overdue, asOf } = unit.directiveProgress
  if (total === 0) return null
  const count = open + reported
  const day = formatDate(asOf)
  const illustrative = unit.provenance === 'ILLUSTRATIVE' ? (true as const) : undefined
  const search = { 'minh-hoa': illustrative, dv: unit.slug }
  return (
    <Summary id="ket-luan" title={<Trans>Kết luận, chỉ đạo</Trans>}>
      <p>
        <Link to="/ket-luan" search={{ ...search, mo: true }} className={linkClass()}>
          <Trans>
            {count}/{total} việc còn mở
          </Trans>
        </Link>
        {overdue > 0 && (
          <>
            {', '}
            <Link to="/ket-luan" search={{ ...search, 'qua-han': true }} className={linkClass()}>
              <Plural value={overdue} other="# quá hạn" />
            </Link>
          </>
        )}{' '}
        <SummaryNote>
          <Trans>đến hết ngày {day}</Trans>
        </SummaryNote>
      </p>
      <SummaryList>
        {unit.openDirectiveItems.map((item) => (
          <OpenItem key={item.id} item={item} />
        ))}
      </SummaryList>
    </Summary>
  )
}

function OpenItem({ item: { text, dueOn, overdue } }: { item: UnitConclusionsFragment['openDirectiveItems'][number] }) {
  const day = dueOn === null ? null : formatDate(dueOn)
  return (
    <li>
      {text}{' '}
      <SummaryNote>
        {day === null ? <Trans>không nêu hạn</Trans> : <Trans>hạn {day}</Trans>}
        {overdue && (
          <>
            {' · '}
            <Trans>quá hạn</Trans>
          </>
        )}
      </SummaryNote>
    </li>
  )
}
