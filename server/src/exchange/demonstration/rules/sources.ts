import type { EvidencePart } from '../../../framework/rules/evidence-part.ts'
import type { RuleVariable } from '../../../framework/rules/scoring-rule.ts'

/** Systems and reports that figures come from, by their unit of measure. All are invented, and say so. */
const BY_UNIT: Readonly<Record<string, string>> = {
  'hồ sơ': 'Hệ thống thông tin giải quyết TTHC minh họa',
  'kết quả': 'Hệ thống thông tin giải quyết TTHC minh họa',
  TTHC: 'Cơ sở dữ liệu TTHC minh họa',
  'dịch vụ': 'Cổng dịch vụ công minh họa',
  'nhiệm vụ': 'Hệ thống theo dõi nhiệm vụ minh họa',
  'phản ánh': 'Hệ thống tiếp nhận phản ánh, kiến nghị minh họa',
  'triệu đồng': 'Báo cáo tài chính, ngân sách minh họa',
  người: 'Cơ sở dữ liệu cán bộ, công chức minh họa',
  'biên chế': 'Cơ sở dữ liệu cán bộ, công chức minh họa',
  'doanh nghiệp': 'Niên giám thống kê minh họa',
  'chỉ tiêu': 'Báo cáo kinh tế - xã hội minh họa',
}
const BY_PART: Partial<Readonly<Record<EvidencePart, string>>> = {
  LEADERS_SURVEY: 'Điều tra xã hội học minh họa',
  CITIZEN_SURVEY: 'Đo lường sự hài lòng minh họa',
}

/** What a figure was taken from. */
export const sourceOf = (part: EvidencePart, { unit }: RuleVariable): string =>
  BY_PART[part] ?? BY_UNIT[unit?.vi ?? ''] ?? 'Báo cáo CCHC năm minh họa'
