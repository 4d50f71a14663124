import type { UnitKind, UnitType } from './vocabulary.ts'

interface TypeWord {
  readonly kind: UnitKind
  readonly word: string
  readonly type: UnitType
  /** True where the name in use leaves the word out: Đồng Tháp, but never "Nội vụ" for Sở Nội vụ. */
  readonly dropped: boolean
}

/** The first words that tell a unit's type, by kind; longer words before the shorter ones they begin with. */
const TYPE_WORDS: readonly TypeWord[] = [
  { kind: 'PROVINCE', word: 'Tỉnh', type: 'PROVINCE', dropped: true },
  { kind: 'PROVINCE', word: 'Thành phố', type: 'CENTRAL_CITY', dropped: true },
  { kind: 'DISTRICT', word: 'Huyện', type: 'RURAL_DISTRICT', dropped: true },
  { kind: 'DISTRICT', word: 'Quận', type: 'URBAN_DISTRICT', dropped: true },
  { kind: 'DISTRICT', word: 'Thị xã', type: 'TOWN', dropped: true },
  { kind: 'DISTRICT', word: 'Thành phố', type: 'PROVINCIAL_CITY', dropped: true },
  { kind: 'COMMUNE', word: 'Xã', type: 'COMMUNE', dropped: true },
  { kind: 'COMMUNE', word: 'Phường', type: 'WARD', dropped: true },
  { kind: 'COMMUNE', word: 'Thị trấn', type: 'TOWNSHIP', dropped: true },
  { kind: 'COMMUNE', word: 'Đặc khu', type: 'SPECIAL_ZONE', dropped: true },
  { kind: 'DEPARTMENT', word: 'Ban Quản lý', type: 'MANAGEMENT_BOARD', dropped: false },
  { kind: 'DEPARTMENT', word: 'Sở', type: 'DEPARTMENT', dropped: false },
  { kind: 'DEPARTMENT', word: 'Ban', type: 'DEPARTMENT', dropped: false },
  { kind: 'DEPARTMENT', word: 'Thanh tra', type: 'DEPARTMENT', dropped: false },
  { kind: 'DEPARTMENT', word: 'Văn phòng', type: 'DEPARTMENT', dropped: false },
  { kind: 'PUBLIC_SERVICE_UNIT', word: 'Ban Quản lý', type: 'MANAGEMENT_BOARD', dropped: false },
]

/** The type that a name states and the name without the word for it; type null where the name states none. */
export function readTypeWord(kind: UnitKind, name: string): { type: UnitType | null; shortName: string } {
  const found = TYPE_WORDS.find((entry) => entry.kind === kind && name.startsWith(`${entry.word} `))
  if (!found) return { type: null, shortName: name }
  return { type: found.type, shortName: found.dropped ? name.slice(found.word.length + 1) : name }
}
