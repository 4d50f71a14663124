import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useLocale } from '../kit/format/locale.ts'
import { Line } from '../kit/Page/Page.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { countCell, dayCell } from '../shared/cells.ts'
import { FILE_ALONE } from '../shared/RegisterTable.tsx'
import { unitName } from '../units/unit-name.ts'
import { KIND_WORDS } from '../units/unit-words.ts'
import type { Procedure } from './load-procedures.ts'
import { Authority, Decisions, Faults, InternalProcess, Standing, Time } from './ProcedureParts.tsx'
import { FAULT_WORDS, PROCESS_WORDS, STATE_WORDS } from './procedure-words.ts'
import { processOf } from './rules/narrow-procedures.ts'

type Columns = readonly Column<Procedure>[]

/** The columns of the catalogue: on the screen, on a phone, and those of the file alone. */
export function useProcedureColumns(): { readonly wide: Columns; readonly phone: Columns } {
  const [what, how, filed, phone] = [useWhat(), useHow(), useFiled(), usePhone()]
  return useMemo(() => ({ wide: [...what, ...how, ...filed], phone }), [what, how, filed, phone])
}

function useWhat(): Columns {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  return useMemo(
    () => [
      {
        id: 'ma',
        label: t`Mã`,
        width: 64,
        sort: ({ code }) => code,
        cell: ({ code }) => code ?? '–',
        out: ({ code }) => code,
      },
      {
        id: 'ten',
        label: t`Tên thủ tục`,
        minWidth: 190,
        rowHeader: true,
        sort: ({ title }) => title,
        cell: ({ title }) => title,
        out: ({ title }) => title,
      },
      {
        id: 'linh-vuc',
        label: t`Lĩnh vực`,
        minWidth: 104,
        sort: ({ field }) => field,
        cell: ({ field }) => field,
        out: ({ field }) => field,
      },
      {
        id: 'tham-quyen',
        label: t`Thẩm quyền, cấp`,
        minWidth: 150,
        sort: ({ authority }) => authority && unitName(authority, locale),
        cell: (procedure) => <Authority procedure={procedure} />,
        out: ({ authority }) => authority && unitName(authority, locale),
      },
      {
        id: 'hieu-luc',
        label: t`Hiệu lực`,
        width: 132,
        sort: ({ expiredOn, announcedOn }) => expiredOn ?? announcedOn,
        cell: (procedure) => <Standing procedure={procedure} />,
        out: ({ state }) => i18n._(STATE_WORDS[state]),
      },
    ],
    [t, i18n, locale],
  )
}

function useHow(): Columns {
  const { t, i18n } = useLingui()
  return useMemo(
    () => [
      {
        id: 'quyet-dinh',
        label: t`Quyết định công bố`,
        minWidth: 150,
        sort: ({ decisions }) => decisions.length,
        cell: ({ decisions }) => <Decisions of={decisions} />,
        out: ({ decisions }) => numbers(decisions),
      },
      {
        id: 'quy-trinh',
        label: t`Quy trình nội bộ`,
        minWidth: 150,
        sort: (procedure) => processOf(procedure),
        cell: (procedure) => <InternalProcess procedure={procedure} />,
        out: (procedure) => i18n._(PROCESS_WORDS[processOf(procedure)]),
      },
      {
        id: 'thoi-han',
        label: t`Thời hạn, ủy quyền`,
        base: t`ngày làm việc`,
        minWidth: 140,
        firstDirection: 'descending',
        sort: ({ days }) => days,
        cell: (procedure) => <Time procedure={procedure} />,
        out: ({ days }) => countCell(days),
      },
      {
        id: 'cong-khai',
        label: t`Lỗi công khai`,
        minWidth: 140,
        sort: ({ wrongPostings }) => wrongPostings[0]?.fault,
        cell: (procedure) => <Faults procedure={procedure} />,
        out: ({ wrongPostings }) => wrongPostings.map(({ fault }) => i18n._(FAULT_WORDS[fault])).join('; ') || null,
      },
    ],
    [t, i18n],
  )
}

const numbers = (decisions: Procedure['decisions']): string | null =>
  decisions.map(({ number, title }) => number ?? title).join('; ') || null

function useFiled(): Columns {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  return useMemo(
    () => [
      {
        id: 'cap',
        label: t`Cấp`,
        cell: FILE_ALONE,
        out: ({ authority }) => authority && i18n._(KIND_WORDS[authority.kind]),
      },
      { id: 'tu', label: t`Ngày công bố`, cell: FILE_ALONE, out: ({ announcedOn }) => dayCell(announcedOn) },
      { id: 'het', label: t`Ngày hết hiệu lực`, cell: FILE_ALONE, out: ({ expiredOn }) => dayCell(expiredOn) },
      {
        id: 'qd-quy-trinh',
        label: t`Quyết định quy trình`,
        cell: FILE_ALONE,
        out: ({ processDecisions }) => numbers(processDecisions),
      },
      {
        id: 'uy-quyen',
        label: t`Ủy quyền cho`,
        cell: FILE_ALONE,
        out: ({ delegations }) => delegations.map(({ unit }) => unitName(unit, locale)).join('; ') || null,
      },
      {
        id: 'truoc',
        label: t`Ngày trước ủy quyền`,
        cell: FILE_ALONE,
        out: ({ delegations }) => countCell(delegations[0]?.daysBefore ?? null),
      },
      {
        id: 'sau',
        label: t`Ngày sau ủy quyền`,
        cell: FILE_ALONE,
        out: ({ delegations }) => countCell(delegations[0]?.daysAfter ?? null),
      },
    ],
    [t, i18n, locale],
  )
}

/** On a phone all that is said of a procedure stands in one column, told downwards. */
function usePhone(): Columns {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(
    () => [
      {
        id: 'ten',
        label: t`Tên thủ tục`,
        rowHeader: true,
        sort: ({ title }) => title,
        cell: (procedure) => (
          <>
            {procedure.title}
            <Line>
              {[procedure.code, procedure.field, procedure.authority && unitName(procedure.authority, locale)]
                .filter(Boolean)
                .join(' · ')}
            </Line>
            <Line>
              <Time procedure={procedure} />
            </Line>
            <Faults procedure={procedure} />
          </>
        ),
      },
      {
        id: 'hieu-luc',
        label: t`Hiệu lực`,
        width: 132,
        sort: ({ expiredOn, announcedOn }) => expiredOn ?? announcedOn,
        cell: (procedure) => <Standing procedure={procedure} />,
      },
    ],
    [t, locale],
  )
}
