import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { Line } from '../kit/Page/Page.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { countCell, dayCell } from '../shared/cells.ts'
import { FILE_ALONE } from '../shared/RegisterTable.tsx'
import type { Model } from './load-models.ts'
import { ModelLink } from './ModelLink.tsx'
import { ModelUnits, namesOf, ServedCriteria, Since, unitsAs } from './ModelParts.tsx'
import { STATE_WORDS, STATES } from './model-words.ts'

type Columns = readonly Column<Model>[]

/** The columns of the registry: on the screen, on a phone, and those of the file alone. */
export function useModelColumns(): { readonly wide: Columns; readonly phone: Columns } {
  const [what, came, filed, phone] = [useWhat(), useCame(), useFiled(), usePhone()]
  return useMemo(() => ({ wide: [...what, ...came, ...filed], phone }), [what, came, filed, phone])
}

function useWhat(): Columns {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(
    () => [
      {
        id: 'ten',
        label: t`Mô hình, sáng kiến`,
        minWidth: 230,
        rowHeader: true,
        sort: ({ name }) => name,
        cell: (model) => <ModelLink model={model} />,
        out: ({ name }) => name,
      },
      {
        id: 'van-de',
        label: t`Vấn đề`,
        minWidth: 190,
        cell: ({ problem }) => problem ?? <NoFigure />,
        out: ({ problem }) => problem,
      },
      {
        id: 'don-vi',
        label: t`Đơn vị`,
        minWidth: 190,
        sort: (model) => namesOf(model.adoption, locale),
        cell: (model) => <ModelUnits model={model} />,
        out: (model) => namesOf([...unitsAs(model, 'ORIGINATOR'), ...unitsAs(model, 'NAMED_TOGETHER')], locale),
      },
    ],
    [t, locale],
  )
}

function useCame(): Columns {
  const { t, i18n } = useLingui()
  return useMemo(
    () => [
      {
        id: 'bat-dau',
        label: t`Bắt đầu`,
        width: 96,
        firstDirection: 'descending',
        sort: ({ startedOn, year }) => startedOn ?? `${year}`,
        cell: (model) => <Since model={model} />,
        out: ({ startedOn }) => dayCell(startedOn),
      },
      {
        id: 'tinh-trang',
        label: t`Tình trạng`,
        width: 104,
        sort: ({ state }) => STATES.indexOf(state),
        cell: ({ state }) => i18n._(STATE_WORDS[state]),
        out: ({ state }) => i18n._(STATE_WORDS[state]),
      },
      {
        id: 'tieu-chi',
        label: t`Tiêu chí phục vụ`,
        width: 84,
        sort: ({ criteria }) => criteria[0]?.code,
        cell: (model) => <ServedCriteria model={model} />,
        out: ({ criteria }) => criteria.map(({ code }) => code).join('; ') || null,
      },
      {
        id: 'truoc-sau',
        label: t`Trước và sau`,
        minWidth: 190,
        cell: ({ before, after, result }) => (
          <>
            {before === null && after === null ? <NoFigure /> : `${before ?? '–'} → ${after ?? '–'}`}
            {result !== null && <Line>{result}</Line>}
          </>
        ),
        out: ({ result }) => result,
      },
    ],
    [t, i18n],
  )
}

function useFiled(): Columns {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(
    () => [
      { id: 'nam', label: t`Năm`, cell: FILE_ALONE, out: ({ year }) => countCell(year) },
      { id: 'ket-thuc', label: t`Ngày kết thúc`, cell: FILE_ALONE, out: ({ endedOn }) => dayCell(endedOn) },
      {
        id: 'ap-dung',
        label: t`Đơn vị áp dụng`,
        cell: FILE_ALONE,
        out: (model) => namesOf(unitsAs(model, 'ADOPTER'), locale),
      },
      { id: 'truoc', label: t`Trước`, cell: FILE_ALONE, out: ({ before }) => before },
      { id: 'sau', label: t`Sau`, cell: FILE_ALONE, out: ({ after }) => after },
      { id: 'nguon', label: t`Nguồn`, cell: FILE_ALONE, out: ({ source }) => source },
    ],
    [t, locale],
  )
}

function usePhone(): Columns {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  return useMemo(
    () => [
      {
        id: 'ten',
        label: t`Mô hình, sáng kiến`,
        rowHeader: true,
        sort: ({ name }) => name,
        cell: (model) => (
          <>
            <ModelLink model={model} />
            <Line>{namesOf([...unitsAs(model, 'ORIGINATOR'), ...unitsAs(model, 'NAMED_TOGETHER')], locale)}</Line>
          </>
        ),
      },
      {
        id: 'tinh-trang',
        label: t`Tình trạng`,
        width: 108,
        sort: ({ state }) => STATES.indexOf(state),
        cell: (model) => (
          <>
            {i18n._(STATE_WORDS[model.state])}
            <Line>
              <Since model={model} />
            </Line>
          </>
        ),
      },
    ],
    [t, i18n, locale],
  )
}
