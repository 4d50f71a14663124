import type { Day } from '../../../shared/day.ts'

/** A province of the demonstration nation. `number` 1 to 64; nothing about it is real, and its name says so. */
export interface DemonstrationProvince {
  readonly number: number
  readonly slug: string
  readonly name: string
  readonly nameEn: string
  readonly region: string
  readonly code: string
  readonly validFrom: Day | null
  readonly validTo: Day | null
}

/** The provinces 62 and 63 became province 64 on this day. */
export const MERGER = {
  effectiveOn: '2024-07-01',
  lastDayBefore: '2024-06-30',
  from: [62, 63],
  into: 64,
  document: {
    number: '01/2024/QĐ-MINH-HOA',
    issuer: 'Quốc gia Minh họa',
    issuedOn: '2024-05-20',
    title: 'Quyết định minh họa về việc hợp nhất Tỉnh Minh họa 62 và Tỉnh Minh họa 63',
  },
} as const

/** The years that the nation is scored in. */
export const NATION_YEARS = [2022, 2023, 2024] as const

const PROVINCES = 64
const CITIES: ReadonlySet<number> = new Set([1, 19, 31, 44, 58])
const PROVINCES_OF_A_REGION = 9
const REGIONS = 7

/** Every province that ever was: 61 that last, the two that closed and the one that they became. */
export function demonstrationProvinces(): DemonstrationProvince[] {
  return Array.from({ length: PROVINCES }, (_, index) => province(index + 1))
}

function province(number: number): DemonstrationProvince {
  const closed = MERGER.from.some((merged) => merged === number)
  const [city, digits] = [CITIES.has(number), twoDigits(number)]
  return {
    number,
    slug: `${city ? 'thanh-pho' : 'tinh'}-minh-hoa-${digits}`,
    name: `${city ? 'Thành phố' : 'Tỉnh'} Minh họa ${digits}`,
    nameEn: `Demonstration ${city ? 'City' : 'Province'} ${digits}`,
    region: `Vùng Minh họa ${Math.min(REGIONS, Math.ceil(number / PROVINCES_OF_A_REGION))}`,
    code: `MH${digits}`,
    validFrom: number === MERGER.into ? MERGER.effectiveOn : null,
    validTo: closed ? MERGER.lastDayBefore : null,
  }
}

/** True where the province is there to be scored for a year: on its last day. */
export function isScoredIn({ validFrom, validTo }: DemonstrationProvince, year: number): boolean {
  const day = `${year}-12-31`
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')
