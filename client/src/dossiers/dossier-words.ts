import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { DossierRateFragment } from '@par-atlas/schema/documents'
import { formatDate } from '../kit/format/date.ts'
import { printedIn } from '../kit/format/decimal.ts'
import type { Locale } from '../kit/format/locale.ts'
import type { Counts } from './load-dossiers.ts'
import { type Period, periodName } from './rules/periods.ts'

/** "0,38%": as the graph rounded it once, with the mark of the language. */
export const percentText = ({ printed }: Pick<DossierRateFragment, 'printed'>, locale: Locale): string =>
  printed === '–' ? printed : `${printedIn(printed, locale)}%`

/** A period as it is spoken of: tháng 3/2026, quý I năm 2026, 9 tháng năm 2022, năm 2025, or its days. */
export function usePeriodWords(): (period: Period) => string {
  const { t } = useLingui()
  return (period) => {
    const name = periodName(period)
    switch (name.kind) {
      case 'month': {
        const { number: month, year } = name
        return t`tháng ${month}/${year}`
      }
      case 'quarter': {
        const [quarter, year] = [['I', 'II', 'III', 'IV'][name.number - 1] ?? '', name.year]
        return t`quý ${quarter} năm ${year}`
      }
      case 'months': {
        const { number: months, year } = name
        return t`${months} tháng năm ${year}`
      }
      case 'year': {
        const { year } = name
        return t`năm ${year}`
      }
      case 'days': {
        const [from, to] = [formatDate(name.from), formatDate(name.to)]
        return t`từ ${from} đến ${to}`
      }
    }
  }
}

/** A row of the form: its figure, and the whole that it is a part of. */
export interface CountRow {
  readonly id: CountId
  readonly label: MessageDescriptor
  readonly part?: boolean
  readonly of?: { readonly id: CountId; readonly label: MessageDescriptor }
}
type CountId = Exclude<{ [K in keyof Counts]: Counts[K] extends number | null ? K : never }[keyof Counts], undefined>

const RECEIVED = { id: 'received', label: msg`số tiếp nhận` } as const
const RESOLVED = { id: 'resolved', label: msg`số đã giải quyết` } as const
const OPEN = { id: 'open', label: msg`số đang giải quyết` } as const

/** In the order of the form. */
export const COUNT_ROWS: readonly CountRow[] = [
  { id: 'carriedOver', label: msg`Kỳ trước chuyển sang` },
  { id: 'received', label: msg`Đã tiếp nhận` },
  { id: 'receivedOnline', label: msg`trực tuyến`, part: true, of: RECEIVED },
  { id: 'receivedDirect', label: msg`trực tiếp, bưu chính`, part: true, of: RECEIVED },
  { id: 'resolved', label: msg`Đã giải quyết` },
  { id: 'resolvedEarly', label: msg`trước hạn`, part: true, of: RESOLVED },
  { id: 'resolvedOnTime', label: msg`đúng hạn`, part: true, of: RESOLVED },
  { id: 'resolvedLate', label: msg`trễ hạn`, part: true, of: RESOLVED },
  { id: 'open', label: msg`Đang giải quyết` },
  { id: 'openInTime', label: msg`trong hạn`, part: true, of: OPEN },
  { id: 'openOverdue', label: msg`quá hạn`, part: true, of: OPEN },
  { id: 'suspended', label: msg`Tạm dừng` },
  { id: 'returned', label: msg`Trả lại, rút` },
]

type RateId =
  | 'late'
  | 'lateOfDue'
  | 'onTime'
  | 'digitisedComponents'
  | 'digitisedResults'
  | 'fullOnline'
  | 'onlinePayment'

/** Rates, each with what it is a share of. */
export const RATE_ROWS: readonly {
  readonly id: RateId
  readonly label: MessageDescriptor
  readonly of: MessageDescriptor
}[] = [
  { id: 'late', label: msg`Trễ hạn: đã giải quyết trễ và đang quá hạn`, of: msg`số tiếp nhận` },
  {
    id: 'lateOfDue',
    label: msg`Trễ hạn: đã giải quyết trễ và đang quá hạn`,
    of: msg`số đến hạn (đã giải quyết và đang quá hạn)`,
  },
  { id: 'onTime', label: msg`Trước hạn và đúng hạn`, of: msg`số đã giải quyết` },
  { id: 'digitisedComponents', label: msg`Số hóa thành phần hồ sơ`, of: msg`số tiếp nhận phải số hóa` },
  { id: 'digitisedResults', label: msg`Số hóa kết quả giải quyết`, of: msg`số kết quả phải số hóa` },
  { id: 'fullOnline', label: msg`Trực tuyến toàn trình`, of: msg`hồ sơ của thủ tục có toàn trình` },
  { id: 'onlinePayment', label: msg`Thanh toán trực tuyến`, of: msg`hồ sơ có phí, lệ phí` },
]

export const BASIS_WORDS: Readonly<Record<Counts['receivedBasis'], MessageDescriptor>> = {
  RECEIVED_IN_PERIOD: msg`Số tiếp nhận là hồ sơ mới trong kỳ; hồ sơ kỳ trước chuyển sang đếm riêng.`,
  TO_HANDLE: msg`Số tiếp nhận gồm cả hồ sơ kỳ trước chuyển sang.`,
  NOT_STATED: msg`Nguồn không nói số tiếp nhận có gồm hồ sơ kỳ trước chuyển sang hay không.`,
}
