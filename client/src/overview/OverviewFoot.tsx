import { Trans } from '@lingui/react/macro'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Link } from '../kit/Link/Link.tsx'
import { SourceLine } from '../kit/SourceLine/SourceLine.tsx'
import { unitName } from '../units/unit-name.ts'
import type { LoadedOverview } from './load-overview.ts'

/** Where the numbers come from, each once, and what the two kinds of loss are. */
export function OverviewFoot({ loaded }: { readonly loaded: LoadedOverview }) {
  const day = formatDate(loaded.day)
  const cited = citedIn(loaded)
  return (
    <SourceLine
      notes={
        <Trans>
          “Bị trừ” là điểm thẩm định đã mất; điểm khảo sát và kinh tế – xã hội chưa đạt không nằm trong các mục trên. Sổ
          theo dõi tính đến hết ngày {day}.
        </Trans>
      }
    >
      <Ranking loaded={loaded} /> {cited.join('; ')}
      {cited.length > 0 && '.'}
    </SourceLine>
  )
}

function Ranking({ loaded: { ranking, chosen } }: { readonly loaded: LoadedOverview }) {
  const locale = useLocale()
  const document = ranking?.edition?.document
  if (document) {
    return document.url === null ? `${document.title}.` : <Link href={document.url}>{document.title}</Link>
  }
  if (ranking) {
    const [name, code, year] = [unitName(ranking.framework, locale), ranking.framework.code, ranking.year]
    return (
      <Trans>
        Hạng và điểm: chấm theo {name} ({code}), năm {year}.
      </Trans>
    )
  }
  return chosen.kind === 'alone' ? (
    <Trans>Hạng và điểm: số đã công bố, nguồn ở trang đơn vị.</Trans>
  ) : (
    <Trans>Chưa có nguồn nào về hạng và điểm.</Trans>
  )
}

/** Sources of the registers that are told here, each once. */
function citedIn({ plan, dossiers, unit, named }: LoadedOverview): readonly string[] {
  const sources = [
    ...(plan === null ? [] : [plan.progress.source, ...plan.reports.map(({ source }) => source)]),
    ...(dossiers?.reports.map(({ source }) => source) ?? []),
    ...unit.pledges.nodes.map(({ source }) => source),
    ...(named?.map(({ source }) => source) ?? []),
  ]
  return [...new Set(sources.filter((source) => source !== null))]
}
