import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { Trans } from '@lingui/react/macro'
import { type RankingFootFragment, RankingFootFragmentDoc } from '@par-atlas/schema/documents'
import { MisfitMark } from '../kit/cells/MisfitMark.tsx'
import { formatDate } from '../kit/format/date.ts'
import { formatDecimal, printedIn } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Link } from '../kit/Link/Link.tsx'
import { dayInVietnam } from '../shared/day.ts'
import { toPoints } from '../shared/points.ts'
import { Digest } from './Digest.tsx'
import styles from './RankingFoot.module.css'
import type { RankingRow } from './rules/rows.ts'

export interface RankingFootProps {
  readonly ranking: FragmentType<RankingFootFragment>
  readonly misfits: readonly RankingRow[]
  readonly previousYear: number
}

/** What a reader must know to trust or cite the table: misfits, signs, check of ranks, source, edition, average, digest. */
export function RankingFoot({ ranking, misfits, previousYear }: RankingFootProps) {
  const { data } = useSuspenseFragment({ fragment: RankingFootFragmentDoc, fragmentName: 'RankingFoot', from: ranking })
  return (
    <footer className={styles.foot}>
      <p>
        {misfits.length > 0 && <Misfits misfits={misfits} compared={data.rankCheck?.compared ?? null} />}
        <Trans>Hạng {previousYear}: “/?” là nguồn không nêu số đơn vị, “–” là kho chưa có nguồn.</Trans>{' '}
        {data.rankCheck && (
          <Trans>
            Hạng tính lại từ tổng khớp hạng in {data.rankCheck.agreeing}/{data.rankCheck.compared}.
          </Trans>
        )}
      </p>
      <p>
        {data.edition && <Source edition={data.edition} />}{' '}
        <Average computed={data.average} printed={data.printedAverage} />{' '}
        {data.edition && <Digest value={data.edition.digest} />}
      </p>
    </footer>
  )
}

interface MisfitsProps {
  readonly misfits: readonly RankingRow[]
  readonly compared: number | null
}

function Misfits({ misfits, compared }: MisfitsProps) {
  const locale = useLocale()
  const sizes = misfits.flatMap(({ misfit }) => (misfit === null ? [] : [toPoints(misfit)]))
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)].map((size) => formatDecimal(size, 2, locale))
  const count = compared === null ? `${misfits.length}` : `${misfits.length}/${compared}`
  return (
    <>
      <MisfitMark />{' '}
      <strong>
        {least === most ? (
          <Trans>
            {count} dòng lệch {most}:
          </Trans>
        ) : (
          <Trans>
            {count} dòng lệch từ {least} đến {most}:
          </Trans>
        )}
      </strong>{' '}
      <Trans>
        các phần in trong nguồn cộng lại không bằng tổng in, vì tổng tính từ số chưa làm tròn; giữ nguyên cả hai.
      </Trans>{' '}
    </>
  )
}

function Source({ edition }: { readonly edition: NonNullable<RankingFootFragment['edition']> }) {
  const { document, publishedAt, supersedes, errata } = edition
  const host = hostOf(document?.url)
  return (
    <>
      {document && (
        <>
          <strong>
            <Trans>Nguồn:</Trans>
          </strong>{' '}
          {document.url ? (
            <Link href={document.url}>
              {host}, {document.title}
            </Link>
          ) : (
            document.title
          )}
          , {formatDate(document.issuedOn ?? dayInVietnam(publishedAt))}.{' '}
        </>
      )}
      <strong>
        <Trans>Ấn bản:</Trans>
      </strong>{' '}
      {supersedes ? <Trans>thay ấn bản trước.</Trans> : <Trans>công bố lần đầu.</Trans>} {errata}
    </>
  )
}

/** `xaydungchinhsach.chinhphu.vn`; empty where the text is no address. */
function hostOf(url: string | null | undefined): string {
  return url && URL.canParse(url) ? new URL(url).host : ''
}

function Average({ computed, printed }: { readonly computed: number | null; readonly printed: string | null }) {
  const locale = useLocale()
  if (computed === null) return null
  const ours = formatDecimal(computed, 2, locale)
  if (printed === null) return <Trans>Trung bình {ours} tính từ các tổng in; nguồn không in trung bình.</Trans>
  const theirs = printedIn(printed, locale)
  return ours === theirs ? (
    <Trans>Trung bình {theirs} là số in trong nguồn, tính lại khớp.</Trans>
  ) : (
    <Trans>
      Trung bình in trong nguồn là {theirs}, tính lại được {ours}; giữ nguyên cả hai.
    </Trans>
  )
}
