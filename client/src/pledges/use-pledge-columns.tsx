import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { ScoreCell } from '../kit/cells/ScoreCell.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { Line } from '../kit/Page/Page.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { countCell, dayCell, pointsCell } from '../shared/cells.ts'
import { FILE_ALONE } from '../shared/RegisterTable.tsx'
import { UnitLink } from '../units/UnitLink.tsx'
import { unitName } from '../units/unit-name.ts'
import type { Pledge } from './load-pledges.ts'
import { AgainstOthers, AgainstTrend, Baseline, Outcome, Signed, Target, usePeerWords } from './PledgeParts.tsx'
import { outcomeWords } from './pledge-words.ts'

type Columns = readonly Column<Pledge>[]

/** The columns of pledges: on the screen, on a phone, and those of the file alone. */
export function usePledgeColumns(): { readonly wide: Columns; readonly phone: Columns } {
  const [what, figures, judged, filed, phone] = [useWhat(), useFigures(), useJudged(), useFiled(), usePhone()]
  return useMemo(
    () => ({ wide: [...what, ...figures, ...judged, ...filed], phone }),
    [what, figures, judged, filed, phone],
  )
}

function useWhat(): Columns {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(
    () => [
      {
        id: 'don-vi',
        label: t`Đơn vị`,
        minWidth: 190,
        rowHeader: true,
        sort: ({ unit }) => unitName(unit, locale),
        cell: ({ unit }) => <UnitLink unit={unit} variant="name" />,
        out: ({ unit }) => unitName(unit, locale),
      },
      {
        id: 'chi-so',
        label: t`Chỉ số, năm`,
        minWidth: 130,
        sort: ({ index, year }) => `${index} ${year}`,
        cell: ({ index, year, words }) => (
          <>
            {index} {year}
            {words !== null && <Line>{words}</Line>}
          </>
        ),
        out: ({ index }) => index,
      },
    ],
    [t, locale],
  )
}

function useFigures(): Columns {
  const { t } = useLingui()
  const column = (id: 'baseline' | 'target' | 'rise') =>
    ({
      align: 'end',
      firstDirection: 'descending',
      sort: (pledge: Pledge) => pledge[id],
      out: (pledge: Pledge) => pointsCell(pledge[id]),
    }) as const
  return useMemo(
    () => [
      {
        id: 'xuat-phat',
        label: t`Xuất phát`,
        width: 88,
        ...column('baseline'),
        cell: (pledge) => <Baseline pledge={pledge} />,
      },
      {
        id: 'muc-tieu',
        label: t`Mục tiêu`,
        width: 104,
        ...column('target'),
        cell: (pledge) => <Target pledge={pledge} />,
      },
      {
        id: 'tang',
        label: t`Cần tăng`,
        width: 84,
        ...column('rise'),
        cell: ({ rise }) => <ScoreCell value={rise} signed />,
      },
    ],
    [t],
  )
}

function useJudged(): Columns {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  const peers = usePeerWords()
  return useMemo(
    () => [
      {
        id: 'so-da',
        label: t`So với đà của chính đơn vị`,
        minWidth: 150,
        cell: (pledge) => <AgainstTrend pledge={pledge} />,
        out: ({ ambition, ambitionEn }) => (locale === 'en' ? ambitionEn : ambition),
      },
      {
        id: 'so-don-vi',
        label: t`So với đơn vị cùng loại`,
        minWidth: 150,
        sort: ({ rise }) => rise,
        cell: (pledge) => <AgainstOthers pledge={pledge} />,
        out: ({ rise, peers: { medianRise } }) => peers(rise, medianRise),
      },
      {
        id: 'nguoi-ky',
        label: t`Người ký, ngày`,
        minWidth: 130,
        sort: ({ signedOn }) => signedOn,
        cell: (pledge) => <Signed pledge={pledge} />,
        out: ({ signatory }) => signatory,
      },
      {
        id: 'ket-qua',
        label: t`Kết quả`,
        base: t`người ngoài đơn vị đánh giá`,
        minWidth: 130,
        sort: ({ outcome }) => outcome,
        cell: (pledge) => <Outcome pledge={pledge} />,
        out: ({ outcome }) => i18n._(outcomeWords(outcome)),
      },
    ],
    [t, i18n, locale, peers],
  )
}

function useFiled(): Columns {
  const { t } = useLingui()
  return useMemo(
    () => [
      { id: 'nam', label: t`Năm`, cell: FILE_ALONE, out: ({ year }) => countCell(year) },
      { id: 'loi', label: t`Lời cam kết`, cell: FILE_ALONE, out: ({ words }) => words },
      {
        id: 'nam-xuat-phat',
        label: t`Năm xuất phát`,
        cell: FILE_ALONE,
        out: ({ baselineYear }) => countCell(baselineYear),
      },
      { id: 'thang', label: t`Điểm tối đa`, cell: FILE_ALONE, out: ({ scaleMax }) => pointsCell(scaleMax) },
      {
        id: 'trung-vi',
        label: t`Trung vị của đơn vị khác`,
        cell: FILE_ALONE,
        out: ({ peers }) => pointsCell(peers.medianRise),
      },
      { id: 'so-khac', label: t`Số đơn vị khác`, cell: FILE_ALONE, out: ({ peers }) => countCell(peers.count) },
      { id: 'ngay-ky', label: t`Ngày ký`, cell: FILE_ALONE, out: ({ signedOn }) => dayCell(signedOn) },
      { id: 'ngay-danh-gia', label: t`Ngày đánh giá`, cell: FILE_ALONE, out: ({ judgedOn }) => dayCell(judgedOn) },
      { id: 'nguon', label: t`Nguồn`, cell: FILE_ALONE, out: ({ source }) => source },
    ],
    [t],
  )
}

function usePhone(): Columns {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(
    () => [
      {
        id: 'don-vi',
        label: t`Đơn vị`,
        rowHeader: true,
        sort: ({ unit }) => unitName(unit, locale),
        cell: (pledge) => (
          <>
            <UnitLink unit={pledge.unit} variant="name" />
            <Line>
              {pledge.index} {pledge.year}
            </Line>
            <Line>
              <Outcome pledge={pledge} />
            </Line>
          </>
        ),
      },
      {
        id: 'muc-tieu',
        label: t`Mục tiêu`,
        width: 116,
        align: 'end',
        firstDirection: 'descending',
        sort: ({ target }) => target,
        cell: (pledge) => (
          <>
            <Target pledge={pledge} />
            {pledge.rise !== null && (
              <Line>
                <ScoreCell value={pledge.rise} signed />
              </Line>
            )}
          </>
        ),
      },
    ],
    [t, locale],
  )
}
