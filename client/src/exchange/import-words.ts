import { useLingui } from '@lingui/react/macro'
import { useLocale } from '../kit/format/locale.ts'

/** What a kind of file is called; a kind that a newer server brings stands as it is. */
export function useKindWords(): (kind: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    SCORES: t`Điểm chấm`,
    PUBLISHED_FIGURES: t`Số liệu đã công bố`,
    UNITS: t`Đơn vị`,
    UNIT_CHANGES: t`Thay đổi đơn vị`,
    FRAMEWORK: t`Bộ tiêu chí`,
    PLAN_TASKS: t`Nhiệm vụ của kế hoạch`,
    DOSSIER_REPORTS: t`Báo cáo giải quyết hồ sơ`,
    DOSSIER_CASES: t`Hồ sơ trễ hạn`,
    INSPECTIONS: t`Đợt kiểm tra`,
    FINDINGS: t`Tồn tại sau kiểm tra`,
    DIRECTIVES: t`Kết luận, chỉ đạo`,
    PROCEDURES: t`Thủ tục hành chính`,
    SIMPLIFICATIONS: t`Đơn giản hóa TTHC`,
    MODELS: t`Mô hình, sáng kiến`,
    PLEDGES: t`Cam kết chỉ số`,
  }
  return (kind) => words[kind] ?? kind
}

/** An instant as a clock in Vietnam shows it, day first in both languages. */
export function useInstant(): (at: string) => string {
  const locale = useLocale()
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'vi-VN', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Asia/Ho_Chi_Minh',
  })
  return (at) => format.format(new Date(at))
}
