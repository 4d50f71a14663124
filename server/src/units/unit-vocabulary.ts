import { registerEnumType } from 'type-graphql'

/** What a unit is in the administration: fixed for its life. */
export const UnitKind = {
  MINISTRY: 'MINISTRY',
  PROVINCE: 'PROVINCE',
  DEPARTMENT: 'DEPARTMENT',
  OTHER_AGENCY: 'OTHER_AGENCY',
  VERTICAL_AGENCY: 'VERTICAL_AGENCY',
  PUBLIC_SERVICE_UNIT: 'PUBLIC_SERVICE_UNIT',
  DISTRICT: 'DISTRICT',
  COMMUNE: 'COMMUNE',
  COMMUNE_OFFICE: 'COMMUNE_OFFICE',
  SERVICE_CENTRE: 'SERVICE_CENTRE',
} as const
export type UnitKind = (typeof UnitKind)[keyof typeof UnitKind]
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

/** The word that stands before a unit's name; it may change with the name. */
export const UnitType = {
  MINISTRY: 'MINISTRY',
  MINISTERIAL_AGENCY: 'MINISTERIAL_AGENCY',
  GOVERNMENT_AGENCY: 'GOVERNMENT_AGENCY',
  PROVINCE: 'PROVINCE',
  CENTRAL_CITY: 'CENTRAL_CITY',
  DEPARTMENT: 'DEPARTMENT',
  MANAGEMENT_BOARD: 'MANAGEMENT_BOARD',
  RURAL_DISTRICT: 'RURAL_DISTRICT',
  URBAN_DISTRICT: 'URBAN_DISTRICT',
  TOWN: 'TOWN',
  PROVINCIAL_CITY: 'PROVINCIAL_CITY',
  COMMUNE: 'COMMUNE',
  WARD: 'WARD',
  TOWNSHIP: 'TOWNSHIP',
  SPECIAL_ZONE: 'SPECIAL_ZONE',
} as const
export type UnitType = (typeof UnitType)[keyof typeof UnitType]
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

export const Provenance = { OFFICIAL: 'OFFICIAL', ILLUSTRATIVE: 'ILLUSTRATIVE' } as const
export type Provenance = (typeof Provenance)[keyof typeof Provenance]
registerEnumType(Provenance, {
  name: 'Provenance',
  description: 'Whether something is real. No real unit ever bears an invented score.',
  valuesConfig: {
    OFFICIAL: { description: 'Real, from a published source (chính thức).' },
    ILLUSTRATIVE: { description: 'Invented for demonstration (minh họa).' },
  },
})
