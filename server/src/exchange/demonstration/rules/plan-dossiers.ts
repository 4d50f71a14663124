import type { DossierFigures } from '../../../dossiers/rules/dossier-figures.ts'
import type { Day } from '../../../shared/day.ts'
import { type Chance, chanceOf } from './chance.ts'
import { PLAN_YEARS, TOLD_UNTIL } from './plan-tasks.ts'

/** Who handles dossiers, and since when. */
export interface DossierHandler {
  readonly slug: string
  readonly kind: 'DEPARTMENT' | 'COMMUNE'
  readonly name: string
  /** First day in force, inclusive. */
  readonly since: Day
}

export interface PlannedReport {
  readonly field: string
  readonly from: Day
  readonly to: Day
  readonly figures: DossierFigures
}

const COMMUNE_FIELDS = ['Hộ tịch', 'Chứng thực', 'Đất đai', 'Bảo trợ xã hội', 'Xây dựng'] as const

/** By a word in the name of the department. */
const DEPARTMENT_FIELDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/Nội vụ/, ['Lao động, việc làm', 'Người có công', 'Thi đua, khen thưởng', 'Hội, quỹ']],
  [/Tư pháp/, ['Lý lịch tư pháp', 'Công chứng', 'Luật sư', 'Hộ tịch có yếu tố nước ngoài']],
  [/Tài chính/, ['Thành lập doanh nghiệp', 'Đầu tư', 'Quản lý giá']],
  [/Công Thương/, ['Lưu thông hàng hóa', 'Điện', 'Xúc tiến thương mại', 'Hóa chất']],
  [/Xây dựng/, ['Quy hoạch, xây dựng', 'Giao thông đường bộ', 'Đăng kiểm', 'Nhà ở', 'Hạ tầng kỹ thuật']],
  [/Nông nghiệp/, ['Đất đai', 'Môi trường', 'Thủy sản', 'Bảo vệ thực vật', 'Tài nguyên nước']],
  [/Khoa học/, ['Bưu chính', 'Sở hữu trí tuệ', 'An toàn bức xạ']],
  [/Văn hóa/, ['Du lịch', 'Quảng cáo', 'Thể thao']],
  [/Giáo dục/, ['Văn bằng, chứng chỉ', 'Thi, tuyển sinh', 'Cơ sở giáo dục']],
  [/Y tế/, ['Khám bệnh, chữa bệnh', 'Dược phẩm', 'An toàn thực phẩm', 'Trẻ em']],
  [/Dân tộc/, ['Tôn giáo', 'Công tác dân tộc', 'Tín ngưỡng']],
  [/Thanh tra/, ['Giải quyết khiếu nại', 'Giải quyết tố cáo', 'Tiếp công dân']],
  [/Khu kinh tế/, ['Đầu tư tại khu kinh tế', 'Lao động tại khu kinh tế', 'Xây dựng tại khu kinh tế']],
]
const OTHER_FIELDS = ['Kiểm soát thủ tục hành chính', 'Ngoại vụ', 'Tiếp nhận phản ánh, kiến nghị'] as const

/** The fields of a unit: 3 to 5. */
export function fieldsOf({ kind, name, slug }: DossierHandler): readonly string[] {
  if (kind === 'COMMUNE') return COMMUNE_FIELDS.slice(0, chanceOf('dossier fields', slug).whole(3, 5))
  return DEPARTMENT_FIELDS.find(([words]) => words.test(name))?.[1] ?? OTHER_FIELDS
}

/** First and last days of the months that are told, the earliest first. */
export const DOSSIER_MONTHS: readonly { readonly from: Day; readonly to: Day }[] = PLAN_YEARS.flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => ({
    from: new Date(Date.UTC(year, index, 1)).toISOString().slice(0, 10),
    to: new Date(Date.UTC(year, index + 1, 0)).toISOString().slice(0, 10),
  })),
).filter(({ to }) => to <= TOLD_UNTIL)

/** How a unit works in one field, month after month. */
interface Habits {
  readonly size: number
  readonly online: number
  readonly early: number
  readonly late: number
  readonly digitised: number
}

/**
 * The reports of one unit and field, month by month: what is open at the end of one is carried over to the next, and everything
 * adds up but for a few reports with a slip, as happens in life.
 */
export function planDossiers(handler: DossierHandler, field: string): readonly PlannedReport[] {
  const chance = chanceOf('dossiers', handler.slug, field)
  const habits = habitsOf(handler, field, chance)
  let open = Math.round(habits.size * 0.1)
  return DOSSIER_MONTHS.filter(({ from }) => from >= handler.since).map((month, index) => {
    const figures = monthOf(open, habits, index, chance)
    open = figures.open ?? 0
    return { field, ...month, figures: slipped(figures, chanceOf('dossier slip', handler.slug, field, month.from)) }
  })
}

function habitsOf({ kind, slug }: DossierHandler, field: string, chance: Chance): Habits {
  const unit = chanceOf('dossier habits', slug)
  const careful = unit.share()
  const busy = field === 'Chứng thực' ? 3 : 1
  return {
    size: (kind === 'COMMUNE' ? chance.whole(25, 160) : chance.whole(30, 420)) * busy,
    online: 0.35 + 0.4 * unit.share(),
    early: 0.35 + 0.4 * chance.share(),
    late: careful > 0.85 ? 0.05 : careful > 0.5 ? 0.012 : 0.003,
    digitised: 0.55 + 0.35 * unit.share(),
  }
}

function monthOf(carriedOver: number, habits: Habits, index: number, chance: Chance): DossierFigures {
  const part = (whole: number, share: number) => Math.min(whole, Math.round(whole * Math.max(0, share)))
  const jitter = () => 0.9 + 0.2 * chance.share()
  const received = Math.round(habits.size * jitter())
  const online = part(received, habits.online + 0.008 * index)
  const handled = carriedOver + received
  const returned = part(handled, 0.012 * jitter())
  const open = part(handled - returned, 0.07 + 0.05 * chance.share())
  const resolved = handled - returned - open
  const late = part(resolved, habits.late * 2 * chance.share())
  const early = part(resolved - late, habits.early)
  const overdue = part(open, habits.late * 3 * chance.share())
  const feeds = part(received, 0.6)
  const throughout = part(received, 0.5)
  return {
    receivedBasis: 'RECEIVED_IN_PERIOD',
    ...{ carriedOver, received, receivedOnline: online, receivedDirect: received - online },
    ...{ resolvedEarly: early, resolvedOnTime: resolved - late - early, resolvedLate: late, resolved },
    ...{ openInTime: open - overdue, openOverdue: overdue, open, suspended: part(open, 0.1), returned },
    ...{ componentsDigitised: part(received, habits.digitised * jitter()), componentsBase: received },
    ...{ resultsDigitised: part(resolved, (habits.digitised + 0.08) * jitter()), resultsBase: resolved },
    ...{ fullOnline: part(throughout, habits.online * jitter()), fullOnlineBase: throughout },
    ...{ paidOnline: part(feeds, (habits.online - 0.1) * jitter()), paymentBase: feeds },
  }
}

/** One report in some hundreds has a figure that does not agree with the others. */
const SLIP = 0.0012

function slipped(figures: DossierFigures, chance: Chance): DossierFigures {
  if (!chance.happens(SLIP)) return figures
  const more = (count: number | null, by: number) => (count ?? 0) + by
  return chance.pick<DossierFigures>([
    { ...figures, resolved: more(figures.resolved, 9) },
    { ...figures, receivedOnline: more(figures.receivedOnline, 10) },
    { ...figures, suspended: more(figures.open, 4) },
  ])
}
