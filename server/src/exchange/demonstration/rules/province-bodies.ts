import type { Day } from '../../../shared/day.ts'
import type { UnitKind } from '../../../units/rules/vocabulary.ts'

/** A body inside the one demonstration province that is told in full. */
export interface DemonstrationBody {
  readonly name: string
  readonly nameEn: string
  readonly kind: UnitKind
  readonly code: string
  /** Under which code of `BODY_BLOCKS` it is scored. */
  readonly block: BodyBlockCode
  /** False where it is scored but takes no part in the ranking. */
  readonly ranked: boolean
  /** The words by which frameworks name it as a lead (cơ quan chủ trì); none for most. */
  readonly leads: readonly string[]
  /** First day in force, inclusive. */
  readonly validFrom: Day
}

/** The province that is told in full, and the year in which its bodies are scored. */
export const FULL_PROVINCE = 7
export const BODY_YEAR = 2025

export type BodyBlockCode = 'MH-SO' | 'MH-NGANH' | 'MH-XA' | 'MH-PHUONG'

/** The blocks that the province runs for its own bodies. */
export const BODY_BLOCKS: readonly {
  readonly code: BodyBlockCode
  readonly name: string
  readonly nameEn: string
  readonly kind: UnitKind
}[] = [
  { code: 'MH-SO', name: 'Khối sở minh họa', nameEn: 'Demonstration departments', kind: 'DEPARTMENT' },
  {
    code: 'MH-NGANH',
    name: 'Khối cơ quan ngành dọc minh họa',
    nameEn: 'Demonstration vertical agencies',
    kind: 'VERTICAL_AGENCY',
  },
  { code: 'MH-XA', name: 'Khối xã minh họa', nameEn: 'Demonstration communes', kind: 'COMMUNE' },
  {
    code: 'MH-PHUONG',
    name: 'Khối phường, đặc khu minh họa',
    nameEn: 'Demonstration wards and special zone',
    kind: 'COMMUNE',
  },
]

const SINCE = { departments: '2021-01-01', communes: '2025-07-01' } as const

/** Name, English name and the lead words that mean it. The inspectorate is scored but not ranked: it appraises the others. */
const DEPARTMENTS: readonly (readonly [name: string, nameEn: string, ...leads: string[]])[] = [
  ['Sở Minh họa Nội vụ', 'Demonstration Department of Home Affairs', 'Sở Nội vụ'],
  ['Sở Minh họa Tư pháp', 'Demonstration Department of Justice', 'Sở Tư pháp'],
  ['Sở Minh họa Tài chính', 'Demonstration Department of Finance', 'Sở Tài chính'],
  ['Sở Minh họa Công Thương', 'Demonstration Department of Industry and Trade', 'Sở Công Thương'],
  ['Sở Minh họa Xây dựng', 'Demonstration Department of Construction', 'Sở Xây dựng'],
  [
    'Sở Minh họa Nông nghiệp và Môi trường',
    'Demonstration Department of Agriculture and Environment',
    'Sở Nông nghiệp và Môi trường',
  ],
  [
    'Sở Minh họa Khoa học và Công nghệ',
    'Demonstration Department of Science and Technology',
    'Sở Khoa học và Công nghệ',
  ],
  [
    'Sở Minh họa Văn hóa, Thể thao và Du lịch',
    'Demonstration Department of Culture, Sports and Tourism',
    'Sở Văn hóa, Thể thao và Du lịch',
  ],
  ['Sở Minh họa Giáo dục và Đào tạo', 'Demonstration Department of Education and Training', 'Sở Giáo dục và Đào tạo'],
  ['Sở Minh họa Y tế', 'Demonstration Department of Health', 'Sở Y tế'],
  [
    'Sở Minh họa Dân tộc và Tôn giáo',
    'Demonstration Department of Ethnic and Religious Affairs',
    'Sở Dân tộc và Tôn giáo',
  ],
  ['Thanh tra Minh họa', 'Demonstration Inspectorate', 'Thanh tra tỉnh'],
  [
    'Văn phòng UBND tỉnh Minh họa',
    "Office of the Demonstration People's Committee",
    'Văn phòng UBND tỉnh',
    'Văn phòng Ủy ban nhân dân tỉnh',
  ],
  ['Ban Quản lý Khu kinh tế Minh họa', 'Demonstration Economic Zone Authority', 'Ban Quản lý khu kinh tế'],
]
const NOT_RANKED_DEPARTMENT = 'Thanh tra Minh họa'

const VERTICAL_AGENCIES: readonly (readonly [name: string, nameEn: string])[] = [
  ['Thuế Minh họa', 'Demonstration Tax Office'],
  ['Kho bạc Minh họa', 'Demonstration Treasury'],
  ['Hải quan Minh họa', 'Demonstration Customs'],
  ['Bảo hiểm xã hội Minh họa', 'Demonstration Social Insurance'],
  ['Thống kê Minh họa', 'Demonstration Statistics Office'],
  ['Thi hành án dân sự Minh họa', 'Demonstration Civil Judgment Enforcement'],
  ['Công an Minh họa', 'Demonstration Police'],
  ['Ngân hàng Minh họa', 'Demonstration Bank Branch'],
]

/** 60 communes, 39 wards and one special zone: Xã Minh họa 001 … Phường Minh họa 061 … Đặc khu Minh họa 100. */
const COMMUNES = { rural: 60, urban: 99, all: 100 } as const
/** A commune that was formed anew late in the year: scored, but not ranked. */
const NOT_RANKED_COMMUNE = 60

/** Every body of the province: 14 departments, 8 vertical agencies, 100 communes, wards and a special zone. */
export function demonstrationBodies(): DemonstrationBody[] {
  const departments = DEPARTMENTS.map(([name, nameEn, ...leads], index) => ({
    name,
    nameEn,
    kind: 'DEPARTMENT' as const,
    code: `MH07.S${twoDigits(index + 1)}`,
    block: 'MH-SO' as const,
    ranked: name !== NOT_RANKED_DEPARTMENT,
    leads,
    validFrom: SINCE.departments,
  }))
  const agencies = VERTICAL_AGENCIES.map(([name, nameEn], index) => ({
    name,
    nameEn,
    kind: 'VERTICAL_AGENCY' as const,
    code: `MH07.N${twoDigits(index + 1)}`,
    block: 'MH-NGANH' as const,
    ranked: true,
    leads: [],
    validFrom: SINCE.departments,
  }))
  return [...departments, ...agencies, ...Array.from({ length: COMMUNES.all }, (_, index) => commune(index + 1))]
}

function commune(number: number): DemonstrationBody {
  const digits = String(number).padStart(3, '0')
  const [word, wordEn] = communeWord(number)
  return {
    name: `${word} Minh họa ${digits}`,
    nameEn: `Demonstration ${wordEn} ${digits}`,
    kind: 'COMMUNE',
    code: `MH07.${digits}`,
    block: number <= COMMUNES.rural ? 'MH-XA' : 'MH-PHUONG',
    ranked: number !== NOT_RANKED_COMMUNE,
    leads: [],
    validFrom: SINCE.communes,
  }
}

function communeWord(number: number): readonly [string, string] {
  if (number <= COMMUNES.rural) return ['Xã', 'Commune']
  return number <= COMMUNES.urban ? ['Phường', 'Ward'] : ['Đặc khu', 'Special Zone']
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')
