/** The words that tables use for levels of units, and the kind of unit each one speaks of; a region is an average of provinces. */
const KIND_OF_LEVEL: Readonly<Record<string, string>> = {
  ministry: 'MINISTRY',
  province: 'PROVINCE',
  region: 'PROVINCE',
  department: 'DEPARTMENT',
  district: 'DISTRICT',
  commune: 'COMMUNE',
  'vertical agency': 'VERTICAL_AGENCY',
  'public service unit': 'PUBLIC_SERVICE_UNIT',
}

/** The levels whose figures speak of units of this kind. */
export const levelsOfKind = (kind: string): string[] =>
  Object.keys(KIND_OF_LEVEL).filter((level) => KIND_OF_LEVEL[level] === kind)
