import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { MisfitMark } from '../kit/cells/MisfitMark.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { Line, Section } from '../kit/Page/Page.tsx'
import { Empty } from '../kit/states/states.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { countCell, pointsCell } from '../shared/cells.ts'
import { FILE_ALONE, RegisterTable } from '../shared/RegisterTable.tsx'
import { sourceWords } from '../shared/source-words.ts'
import { UnitLink } from '../units/UnitLink.tsx'
import { unitName } from '../units/unit-name.ts'
import { Cited, OwnScale, Printed, PrintedRank } from './FigureParts.tsx'
import type { Figure } from './load-published.ts'
import { useSurveysView } from './use-surveys-view.ts'

/** The units of the edition that the address names; nothing while it names none. */
export function SurveyEdition() {
  const { t } = useLingui()
  const { search, figures, change } = useSurveysView()
  const { cs, nam } = search
  const shown = useMemo(() => figures.filter(({ index, year }) => index === cs && year === nam), [figures, cs, nam])
  const { wide, phone } = useColumns()
  if (cs === undefined || nam === undefined) return null
  const title = t`${cs} ${nam}, từng đơn vị`
  return (
    <Section id="tung-don-vi" title={`${cs} ${nam}`}>
      {shown.length === 0 ? (
        <Empty
          action={
            <Link to="/so-lieu" className={linkClass()}>
              <Trans>Xem mọi số đã công bố</Trans>
            </Link>
          }
        >
          <Trans>Kho chưa có số nào của ấn bản này.</Trans>
        </Empty>
      ) : (
        <RegisterTable
          caption={title}
          columns={wide}
          phone={phone}
          rows={shown}
          rowId={({ id }) => id}
          fileName={`khao-sat-${cs.toLowerCase().replaceAll(' ', '-')}-${nam}`}
          source={t`Ghi ở cột “Nguồn” của từng dòng.`}
          illustrative={false}
          sort={{ text: search.sx, change: (sx) => change({ sx }) }}
        />
      )}
    </Section>
  )
}

function useColumns(): { readonly wide: readonly Column<Figure>[]; readonly phone: readonly Column<Figure>[] } {
  const [who, figure, filed] = [useWho(), useFigure(), useFiled()]
  return useMemo(() => {
    const phone = [who, ...figure.filter(({ id }) => id === 'so')]
    return { wide: [who, ...figure, ...filed], phone }
  }, [who, figure, filed])
}

function useWho(): Column<Figure> {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(() => {
    const name = ({ unit, group }: Figure) => (unit ? unitName(unit, locale) : group && sourceWords(group, locale))
    return {
      id: 'don-vi',
      label: t`Đơn vị hoặc nhóm`,
      minWidth: 150,
      rowHeader: true,
      sort: name,
      cell: (figure) => (figure.unit ? <UnitLink unit={figure.unit} variant="name" /> : name(figure)),
      out: name,
    }
  }, [t, locale])
}

function useFigure(): readonly Column<Figure>[] {
  const { t } = useLingui()
  return useMemo(
    () => [
      {
        id: 'so',
        label: t`Số như in`,
        width: 124,
        align: 'end',
        firstDirection: 'descending',
        sort: ({ value }) => value,
        cell: ({ printed, scaleMax, rank, rankBase, rankNote, contradicts }) => (
          <>
            {contradicts.length > 0 && <MisfitMark />} <Printed text={printed} scaleMax={scaleMax} />
            <Line>
              <PrintedRank rank={rank} base={rankBase} note={rankNote} />
            </Line>
          </>
        ),
        out: ({ printed }) => printed,
      },
      {
        id: 'thang',
        label: t`Trên thang riêng`,
        minWidth: 160,
        cell: ({ value, scaleMax }) => <OwnScale value={value} scaleMax={scaleMax} />,
      },
      {
        id: 'nguon',
        label: t`Nguồn`,
        minWidth: 200,
        cell: ({ source, sourceUrl, note, yearNote }) => (
          <Cited notes={[yearNote, note]} source={source} url={sourceUrl} />
        ),
        out: ({ source }) => source,
      },
    ],
    [t],
  )
}

function useFiled(): readonly Column<Figure>[] {
  const { t } = useLingui()
  return useMemo(
    () => [
      { id: 'gia-tri', label: t`Giá trị`, cell: FILE_ALONE, out: ({ value }) => pointsCell(value) },
      { id: 'toi-da', label: t`Điểm tối đa`, cell: FILE_ALONE, out: ({ scaleMax }) => pointsCell(scaleMax) },
      { id: 'hang', label: t`Hạng`, cell: FILE_ALONE, out: ({ rank }) => countCell(rank) },
      { id: 'trong-so', label: t`Trong số`, cell: FILE_ALONE, out: ({ rankBase }) => countCell(rankBase) },
    ],
    [t],
  )
}
