import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

type UnitKindName =
  | 'MINISTRY'
  | 'PROVINCE'
  | 'DEPARTMENT'
  | 'OTHER_AGENCY'
  | 'VERTICAL_AGENCY'
  | 'PUBLIC_SERVICE_UNIT'
  | 'DISTRICT'
  | 'COMMUNE'
  | 'COMMUNE_OFFICE'
  | 'SERVICE_CENTRE'

/** What several units are called inside a sentence: "48/63 tỉnh, thành phố bị trừ". */
const NOUNS: Readonly<Partial<Record<UnitKindName, MessageDescriptor>>> = {
  MINISTRY: msg`bộ, cơ quan ngang bộ`,
  PROVINCE: msg`tỉnh, thành phố`,
  DEPARTMENT: msg`sở, ban, ngành`,
  VERTICAL_AGENCY: msg`cơ quan ngành dọc`,
  DISTRICT: msg`quận, huyện, thị xã`,
  COMMUNE: msg`xã, phường, đặc khu`,
}
const ANY = msg({ message: 'đơn vị', context: 'số nhiều' })

/** The noun of units that are all of one kind; of mixed ones simply "đơn vị". */
export function nounOf(units: readonly { readonly kind: UnitKindName }[]): MessageDescriptor {
  const kinds = new Set(units.map(({ kind }) => kind))
  const [kind] = kinds
  return (kinds.size === 1 && kind && NOUNS[kind]) || ANY
}
