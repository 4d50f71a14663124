import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Bump } from '../kit/Bump/Bump.tsx'
import type { BumpSeries } from '../kit/Bump/bump.layout.ts'
import { Figure } from '../kit/Figure/Figure.tsx'
import type { FigureData } from '../kit/Figure/FigureTable.tsx'
import { useLocale } from '../kit/format/locale.ts'
import type { UnitNumber } from '../kit/UnitMark/unit-mark.shapes.ts'
import { blockRanks, neighboursOf, type RankLine, type RankPoint } from './rules/bump.ts'
import type { ComputedStanding } from './UnitResults.tsx'
import { useRuptureWords } from './use-rupture-words.ts'

export interface UnitBumpProps {
  readonly standings: readonly ComputedStanding[]
  readonly slug: string
  readonly name: string
  readonly illustrative: boolean
}

/** The ranks of a unit among its block, year by year; nothing where there is one year alone. */
export function UnitBump({ standings, slug, name, illustrative }: UnitBumpProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const words = useRuptureWords()
  const { lines, reframed } = useBlockRanks(standings)
  const own = lines.find((line) => line.slug === slug)
  const series = useMemo(() => seriesOf(lines, slug, words), [lines, slug, words])
  const data = useBumpData(lines)
  if (!own || own.points.length < 2) return null
  const ranks = own.points.toReversed().map(({ year, ...point }) => {
    const rank = printed(point)
    return t`hạng ${rank} năm ${year}`
  })
  const block = standings[0]?.ranking.block?.name ?? ''
  return (
    <Figure
      title={`${name}: ${ranks.join(', ')}`}
      remark={t`hạng 1 ở trên cùng`}
      data={data}
      fileName={`${slug}-thu-hang`}
      source={t`Hạng tính từ điểm của ${block}; hạng và số đơn vị xếp hạng của từng năm.`}
      illustrative={illustrative}
    >
      <Bump
        label={t`Thứ hạng của ${name} và cả khối qua các năm`}
        series={series}
        breaks={reframed.map((after) => ({
          after,
          reason: words({ kind: 'break', after, year: after + 1, cause: 'FRAMEWORK' }),
        }))}
        onOpen={(id) => navigate({ to: '/don-vi/$slug', params: { slug: id } })}
      />
    </Figure>
  )
}

/** Only years of the block that the unit is in last: ranks of two blocks are two different things. */
function useBlockRanks(standings: readonly ComputedStanding[]) {
  const locale = useLocale()
  return useMemo(() => {
    const block = standings[0]?.ranking.block?.id
    const years = standings
      .filter(({ ranking }) => ranking.block?.id === block)
      .map(({ year, framework, ranking }) => ({
        year,
        framework: framework.code,
        entries: (ranking.entries?.nodes ?? []).map(({ unit, ...entry }) => ({
          ...entry,
          slug: unit.slug,
          name: (locale === 'en' ? unit.nameEn : null) ?? unit.shortName,
        })),
      }))
    return blockRanks(years)
  }, [standings, locale])
}

const printed = ({ rank, base, tied }: Omit<RankPoint, 'year'>): string => `${tied ? '=' : ''}${rank}/${base ?? '?'}`

function seriesOf(
  lines: readonly RankLine[],
  slug: string,
  words: ReturnType<typeof useRuptureWords>,
): readonly BumpSeries[] {
  const named = [slug, ...neighboursOf(lines, slug)]
  return lines.map((line) => {
    const place = named.indexOf(line.slug)
    return {
      id: line.slug,
      name: line.name,
      unit: place < 0 ? undefined : ((place + 1) as UnitNumber),
      points: line.points.map((point) => ({ year: point.year, rank: point.rank, printed: printed(point) })),
      breaks: line.breaks.map(({ after, cause }) => ({
        after,
        reason: words({ kind: 'break', after, year: after + 1, cause }),
      })),
    }
  })
}

/** A row a unit, a column a year; in the order of the last year. */
function useBumpData(lines: readonly RankLine[]): FigureData {
  const { t } = useLingui()
  return useMemo(() => {
    const years = [...new Set(lines.flatMap(({ points }) => points.map(({ year }) => year)))].toSorted((a, b) => a - b)
    const last = years.at(-1)
    const of = (line: RankLine, year: number | undefined) => line.points.find((point) => point.year === year)
    const ordered = lines.toSorted((a, b) => (of(a, last)?.rank ?? Infinity) - (of(b, last)?.rank ?? Infinity))
    return {
      columns: [
        { label: t({ message: 'Đơn vị', context: 'cột' }) },
        ...years.map((year) => ({ label: `${year}`, align: 'end' as const })),
      ],
      rows: ordered.map((line) => [
        line.name,
        ...years.map((year) => {
          const point = of(line, year)
          return point ? printed(point) : null
        }),
      ]),
    }
  }, [lines, t])
}
