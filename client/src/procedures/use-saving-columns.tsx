import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Line } from '../kit/Page/Page.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { countCell } from '../shared/cells.ts'
import { DocumentLine } from '../shared/DocumentLine.tsx'
import { FILE_ALONE } from '../shared/RegisterTable.tsx'
import { unitName } from '../units/unit-name.ts'
import { Cost, Saving } from './CostParts.tsx'
import type { Simplification } from './load-procedures.ts'
import { STAGE_WORDS } from './procedure-words.ts'
import { STAGES } from './rules/saving-stages.ts'

type Columns = readonly Column<Simplification>[]

/** The columns of simplifications: on the screen, on a phone, and those of the file alone. */
export function useSavingColumns(): { readonly wide: Columns; readonly phone: Columns } {
  const [what, whose, money, filed] = [useWhat(), useWhose(), useMoney(), useFiled()]
  const { t, i18n } = useLingui()
  return useMemo(() => {
    const phone: Columns = [
      {
        id: 'phuong-an',
        label: t`Phương án`,
        rowHeader: true,
        sort: ({ title }) => title,
        cell: ({ title, year, state }) => (
          <>
            {title}
            <Line>
              {year} · {i18n._(STAGE_WORDS[state])}
            </Line>
          </>
        ),
      },
      ...money.filter(({ id }) => id === 'tiet-kiem'),
    ]
    return { wide: [...what, ...whose, ...money, ...filed], phone }
  }, [t, i18n, what, whose, money, filed])
}

function useWhat(): Columns {
  const { t, i18n } = useLingui()
  return useMemo(
    () => [
      {
        id: 'phuong-an',
        label: t`Phương án`,
        minWidth: 230,
        rowHeader: true,
        sort: ({ title }) => title,
        cell: ({ title, note }) => (
          <>
            {title}
            {note !== null && <Line>{note}</Line>}
          </>
        ),
        out: ({ title }) => title,
      },
      {
        id: 'nam',
        label: t`Năm`,
        width: 56,
        sort: ({ year }) => year,
        cell: ({ year }) => year,
        out: ({ year }) => countCell(year),
      },
      {
        id: 'giai-doan',
        label: t`Giai đoạn`,
        minWidth: 110,
        sort: ({ state }) => STAGES.indexOf(state),
        cell: ({ state }) => i18n._(STAGE_WORDS[state]),
        out: ({ state }) => i18n._(STAGE_WORDS[state]),
      },
    ],
    [t, i18n],
  )
}

function useWhose(): Columns {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(
    () => [
      {
        id: 'thu-tuc',
        label: t`Thủ tục`,
        base: t`nêu / liệt kê`,
        width: 84,
        align: 'end',
        sort: ({ procedureCount }) => procedureCount,
        cell: ({ procedureCount, procedures }) => (
          <>
            {procedureCount === null ? <NoFigure /> : formatCount(procedureCount, locale)}
            {` / ${procedures?.totalCount ?? 0}`}
          </>
        ),
        out: ({ procedureCount }) => countCell(procedureCount),
      },
      {
        id: 'co-quan',
        label: t`Cơ quan, văn bản`,
        minWidth: 180,
        cell: ({ agencies, document }) => (
          <>
            {agencies?.nodes.map((unit) => unitName(unit, locale)).join('; ')}
            {document !== null && (
              <Line>
                <DocumentLine document={document} />
              </Line>
            )}
          </>
        ),
        out: ({ agencies }) => agencies?.nodes.map((unit) => unitName(unit, locale)).join('; ') || null,
      },
    ],
    [t, locale],
  )
}

function useMoney(): Columns {
  const { t } = useLingui()
  return useMemo(
    () => [
      {
        id: 'truoc',
        label: t`Chi phí trước`,
        base: t`đồng/năm`,
        width: 158,
        align: 'end',
        firstDirection: 'descending',
        sort: ({ costBefore }) => costBefore,
        cell: ({ costBefore, factorsBefore }) => <Cost cost={costBefore} factors={factorsBefore} />,
        out: ({ costBefore }) => countCell(costBefore),
      },
      {
        id: 'sau',
        label: t`Chi phí sau`,
        base: t`đồng/năm`,
        width: 158,
        align: 'end',
        firstDirection: 'descending',
        sort: ({ costAfter }) => costAfter,
        cell: ({ costAfter, factorsAfter }) => <Cost cost={costAfter} factors={factorsAfter} />,
        out: ({ costAfter }) => countCell(costAfter),
      },
      {
        id: 'tiet-kiem',
        label: t`Tiết kiệm`,
        base: t`đồng/năm`,
        width: 116,
        align: 'end',
        firstDirection: 'descending',
        sort: ({ savingPerYear }) => savingPerYear,
        cell: (simplification) => <Saving simplification={simplification} />,
        out: ({ savingPerYear }) => countCell(savingPerYear),
      },
    ],
    [t],
  )
}

function useFiled(): Columns {
  const { t } = useLingui()
  return useMemo(() => {
    const factor = (id: string, label: string, of: (each: Simplification) => number | null) => ({
      ...{ id, label, cell: FILE_ALONE, out: (each: Simplification) => countCell(of(each)) },
    })
    return [
      factor('phi-truoc', t`Chi phí một lần, trước`, ({ factorsBefore }) => factorsBefore.fee),
      factor('lan-truoc', t`Số lần một năm, trước`, ({ factorsBefore }) => factorsBefore.times),
      factor('nguoi-truoc', t`Số đối tượng, trước`, ({ factorsBefore }) => factorsBefore.subjects),
      factor('phi-sau', t`Chi phí một lần, sau`, ({ factorsAfter }) => factorsAfter.fee),
      factor('lan-sau', t`Số lần một năm, sau`, ({ factorsAfter }) => factorsAfter.times),
      factor('nguoi-sau', t`Số đối tượng, sau`, ({ factorsAfter }) => factorsAfter.subjects),
      {
        id: 'van-ban',
        label: t`Văn bản`,
        cell: FILE_ALONE,
        out: ({ document }: Simplification) => document?.number ?? null,
      },
      { id: 'ghi-chu', label: t`Ghi chú`, cell: FILE_ALONE, out: ({ note }: Simplification) => note },
      { id: 'nguon', label: t`Nguồn`, cell: FILE_ALONE, out: ({ source }: Simplification) => source },
    ]
  }, [t])
}
