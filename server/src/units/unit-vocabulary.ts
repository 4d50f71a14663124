import { registerEnumType } from 'type-graphql'
import { Provenance, UnitKind, UnitType } from './rules/vocabulary.ts'

export { Provenance, UnitKind, UnitType }

registerEnumType(UnitKind, {
  name: 'UnitKind',
  description: 'What a unit is in the administration; units are compared within one kind.',
  valuesConfig: {
    MINISTRY: { description: 'Ministry or agency of the Government (bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ).' },
    PROVINCE: { description: 'Province or centrally-run city (tỉnh, thành phố trực thuộc trung ương).' },
    DEPARTMENT: { description: 'Department of a province and what ranks with it (sở, ban, ngành).' },
    OTHER_AGENCY: { description: 'Any other agency.' },
    VERTICAL_AGENCY: { description: 'Central agency seated in a province (cơ quan ngành dọc).' },
    PUBLIC_SERVICE_UNIT: { description: 'Public service unit (đơn vị sự nghiệp công lập).' },
    DISTRICT: { description: 'District level (cấp huyện), which ended on 30/6/2025.' },
    COMMUNE: { description: 'Commune level (cấp xã).' },
    COMMUNE_OFFICE: { description: 'Office of a commune (phòng, ban cấp xã).' },
    SERVICE_CENTRE: { description: 'Public administration service centre (trung tâm phục vụ hành chính công).' },
  },
})

registerEnumType(UnitType, {
  name: 'UnitType',
  description:
    'The word for what a unit is called; unlike its kind it may change in its life (Huế: tỉnh until 2024, then thành phố).',
  valuesConfig: {
    MINISTRY: { description: 'Bộ.' },
    MINISTERIAL_AGENCY: { description: 'Cơ quan ngang bộ.' },
    GOVERNMENT_AGENCY: { description: 'Cơ quan thuộc Chính phủ.' },
    PROVINCE: { description: 'Tỉnh.' },
    CENTRAL_CITY: { description: 'Thành phố trực thuộc trung ương.' },
    DEPARTMENT: { description: 'Sở, ban, ngành.' },
    MANAGEMENT_BOARD: { description: 'Ban Quản lý.' },
    RURAL_DISTRICT: { description: 'Huyện.' },
    URBAN_DISTRICT: { description: 'Quận.' },
    TOWN: { description: 'Thị xã.' },
    PROVINCIAL_CITY: { description: 'Thành phố thuộc tỉnh.' },
    COMMUNE: { description: 'Xã.' },
    WARD: { description: 'Phường.' },
    TOWNSHIP: { description: 'Thị trấn, ended on 30/6/2025.' },
    SPECIAL_ZONE: { description: 'Đặc khu, new on 1/7/2025.' },
  },
})

export const UnitChangeKind = {
  ESTABLISH: 'ESTABLISH',
  MERGE: 'MERGE',
  SPLIT: 'SPLIT',
  RENAME: 'RENAME',
  TRANSFER: 'TRANSFER',
  RECODE: 'RECODE',
  ABOLISH: 'ABOLISH',
} as const
export type UnitChangeKind = (typeof UnitChangeKind)[keyof typeof UnitChangeKind]
registerEnumType(UnitChangeKind, {
  name: 'UnitChangeKind',
  description: 'What happened to units on a day.',
  valuesConfig: {
    ESTABLISH: { description: 'A unit was set up anew (thành lập).' },
    MERGE: { description: 'Several units became one (hợp nhất, sáp nhập).' },
    SPLIT: { description: 'One unit became several (chia, tách).' },
    RENAME: { description: 'The same unit took another name or type (đổi tên).' },
    TRANSFER: { description: 'The same unit came under another parent (chuyển về).' },
    RECODE: { description: 'The same unit took another code (đổi mã).' },
    ABOLISH: { description: 'A unit ended without successor (giải thể).' },
  },
})

registerEnumType(Provenance, {
  name: 'Provenance',
  description: 'Whether something is real. No real unit ever bears an invented score.',
  valuesConfig: {
    OFFICIAL: { description: 'Real, from a published source (chính thức).' },
    ILLUSTRATIVE: { description: 'Invented for demonstration (minh họa).' },
  },
})
