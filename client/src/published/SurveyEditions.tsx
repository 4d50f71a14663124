import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import { linkClass } from '../kit/Link/Link.tsx'
import { Line, LinkLine, Section } from '../kit/Page/Page.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { countCell } from '../shared/cells.ts'
import { RegisterTable } from '../shared/RegisterTable.tsx'
import { type Edition, editionsOf } from './rules/survey-figures.ts'
import { useScaleWords } from './SurveyUnit.tsx'
import { useSurveysView } from './use-surveys-view.ts'

/** Every edition on record: its scale, how many units it tells of, how many were ranked; each leads to its units. */
export function SurveyEditions() {
  const { t } = useLingui()
  const { figures, search, change } = useSurveysView()
  const rows = useMemo(() => editionsOf(figures), [figures])
  const { wide, phone } = useColumns()
  return (
    <Section id="an-ban" title={t`Các ấn bản có trong kho`}>
      <RegisterTable
        caption={t`Ấn bản của từng chỉ số`}
        columns={wide}
        phone={phone}
        rows={rows}
        rowId={({ index, year }) => `${index} ${year}`}
        look={({ index, year }) => ({ selected: index === search.cs && year === search.nam })}
        fileName="khao-sat-an-ban"
        source={t`Các nguồn ghi ở từng số đã công bố`}
        illustrative={false}
        compact
        sort={{ text: search.se, change: (se) => change({ se }) }}
      />
    </Section>
  )
}

function useColumns() {
  const { t } = useLingui()
  const scaleWords = useScaleWords()
  const counts = useCounts()
  return useMemo(() => {
    const name: Column<Edition> = {
      id: 'an-ban',
      label: t`Ấn bản`,
      minWidth: 130,
      rowHeader: true,
      sort: ({ index, year }) => `${index} ${year}`,
      cell: (edition) => <EditionLink edition={edition} />,
      out: ({ index, year }) => `${index} ${year}`,
    }
    const scale: Column<Edition> = {
      id: 'thang',
      label: t`Thang`,
      width: 96,
      cell: ({ scales }) => scaleWords(scales) ?? <NoFigure />,
      out: ({ scales }) => scales.join('; ') || null,
    }
    const ranked = ({ bases }: Edition) => {
      const among = bases.join('; ')
      return among === '' ? null : t`xếp hạng trong ${among}`
    }
    const told: Column<Edition> = {
      ...name,
      cell: (edition) => (
        <>
          <EditionLink edition={edition} />
          <Line>{[scaleWords(edition.scales), ranked(edition)].filter(Boolean).join(' · ')}</Line>
        </>
      ),
    }
    return { wide: [name, scale, ...counts], phone: [told, ...counts.filter(({ id }) => id === 'don-vi')] }
  }, [t, scaleWords, counts])
}

function useCounts(): readonly Column<Edition>[] {
  const { t } = useLingui()
  return useMemo(
    () => [
      {
        id: 'don-vi',
        label: t`Đơn vị có số`,
        width: 112,
        align: 'end',
        firstDirection: 'descending',
        sort: ({ units: count }) => count,
        cell: ({ units: count }) => count,
        out: ({ units: count }) => countCell(count),
      },
      {
        id: 'xep-hang',
        label: t`Xếp hạng trong`,
        width: 128,
        align: 'end',
        cell: ({ bases }) => (bases.length === 0 ? <NoFigure /> : bases.join('; ')),
        out: ({ bases }) => bases.join('; ') || null,
      },
      {
        id: 'nguon',
        label: t`Số nguồn`,
        width: 96,
        align: 'end',
        sort: (edition) => edition.sources.length,
        cell: (edition) => edition.sources.length,
        out: (edition) => countCell(edition.sources.length),
      },
    ],
    [t],
  )
}

function EditionLink({ edition: { index, year } }: { readonly edition: Edition }) {
  const { search } = useSurveysView()
  return (
    <LinkLine>
      <Link
        to="/khao-sat"
        search={{ ...search, cs: index, nam: year }}
        hash="tung-don-vi"
        className={linkClass('name')}
      >
        {index} {year}
      </Link>
    </LinkLine>
  )
}
