import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { UnitKindName } from './units-search.ts'

export const KIND_WORDS: Readonly<Record<UnitKindName, MessageDescriptor>> = {
  MINISTRY: msg`Bộ, cơ quan ngang bộ`,
  PROVINCE: msg`Tỉnh, thành phố`,
  DEPARTMENT: msg`Sở, ban, ngành`,
  OTHER_AGENCY: msg`Cơ quan khác`,
  VERTICAL_AGENCY: msg`Cơ quan ngành dọc`,
  PUBLIC_SERVICE_UNIT: msg`Đơn vị sự nghiệp công lập`,
  DISTRICT: msg`Quận, huyện, thị xã`,
  COMMUNE: msg`Xã, phường, đặc khu`,
  COMMUNE_OFFICE: msg`Phòng chuyên môn cấp xã`,
  SERVICE_CENTRE: msg`Trung tâm phục vụ hành chính công`,
}

export type UnitTypeName =
  | 'MINISTRY'
  | 'MINISTERIAL_AGENCY'
  | 'GOVERNMENT_AGENCY'
  | 'PROVINCE'
  | 'CENTRAL_CITY'
  | 'DEPARTMENT'
  | 'MANAGEMENT_BOARD'
  | 'RURAL_DISTRICT'
  | 'URBAN_DISTRICT'
  | 'TOWN'
  | 'PROVINCIAL_CITY'
  | 'COMMUNE'
  | 'WARD'
  | 'TOWNSHIP'
  | 'SPECIAL_ZONE'

export const TYPE_WORDS: Readonly<Record<UnitTypeName, MessageDescriptor>> = {
  MINISTRY: msg`Bộ`,
  MINISTERIAL_AGENCY: msg`Cơ quan ngang bộ`,
  GOVERNMENT_AGENCY: msg`Cơ quan thuộc Chính phủ`,
  PROVINCE: msg`Tỉnh`,
  CENTRAL_CITY: msg`Thành phố trực thuộc trung ương`,
  DEPARTMENT: msg`Sở`,
  MANAGEMENT_BOARD: msg`Ban quản lý`,
  RURAL_DISTRICT: msg`Huyện`,
  URBAN_DISTRICT: msg`Quận`,
  TOWN: msg`Thị xã`,
  PROVINCIAL_CITY: msg`Thành phố thuộc tỉnh`,
  COMMUNE: msg`Xã`,
  WARD: msg`Phường`,
  TOWNSHIP: msg`Thị trấn`,
  SPECIAL_ZONE: msg`Đặc khu`,
}

export type ChangeKindName = 'ESTABLISH' | 'MERGE' | 'SPLIT' | 'RENAME' | 'TRANSFER' | 'RECODE' | 'ABOLISH'

export const CHANGE_WORDS: Readonly<Record<ChangeKindName, MessageDescriptor>> = {
  ESTABLISH: msg`Thành lập`,
  MERGE: msg`Hợp nhất`,
  SPLIT: msg`Chia tách`,
  RENAME: msg`Đổi tên`,
  TRANSFER: msg`Chuyển nơi trực thuộc`,
  RECODE: msg`Đổi mã`,
  ABOLISH: msg`Giải thể`,
}
