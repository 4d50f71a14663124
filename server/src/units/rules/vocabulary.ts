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

/** Whether a thing is real or invented for demonstration. What is real and what is invented never stand in one list. */
export const Provenance = { OFFICIAL: 'OFFICIAL', ILLUSTRATIVE: 'ILLUSTRATIVE' } as const
export type Provenance = (typeof Provenance)[keyof typeof Provenance]
