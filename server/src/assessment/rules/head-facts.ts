import type { Bilingual } from '../../shared/tongue.ts'

/** What may bear on the yearly rating of whoever heads a unit. */
export const HeadFactKind = {
  EXPIRED_STILL_POSTED: 'EXPIRED_STILL_POSTED',
  IN_FORCE_NOT_POSTED: 'IN_FORCE_NOT_POSTED',
  LATE_WITHOUT_APOLOGY: 'LATE_WITHOUT_APOLOGY',
  CONCLUSION_OVERDUE: 'CONCLUSION_OVERDUE',
  FINDING_NOT_REMEDIED: 'FINDING_NOT_REMEDIED',
} as const
export type HeadFactKind = (typeof HeadFactKind)[keyof typeof HeadFactKind]

/** A conference whose words name such facts; it binds its own province alone. */
const HOA_BINH: Bilingual = {
  vi: 'Báo Hòa Bình, 24/11/2022: Chủ tịch UBND tỉnh Hòa Bình yêu cầu',
  en: 'Báo Hòa Bình, 24 November 2022: the chair of Hòa Bình asked',
}
const named = (vi: string, en: string): Bilingual => ({
  vi: `${HOA_BINH.vi} ${vi}. Chỉ ràng buộc tỉnh đó.`,
  en: `${HOA_BINH.en} ${en}. It binds that province alone.`,
})

interface HeadRule {
  /** When a row counts, in words. */
  readonly rule: Bilingual
  /** Where such a fact is named as one that heads answer for; null where no source on record does. */
  readonly namedBy: Bilingual | null
}

/** By kind, in the order in which they are told. */
export const HEAD_RULES: Readonly<Record<HeadFactKind, HeadRule>> = {
  EXPIRED_STILL_POSTED: {
    rule: {
      vi: 'Thủ tục hết hiệu lực mà lần kiểm tra gần nhất đến ngày đó vẫn thấy đăng tải.',
      en: 'Procedures that had expired and were still posted when last looked at by that day.',
    },
    namedBy: named(
      'hạ mức độ hoàn thành nhiệm vụ của người đứng đầu nơi “vẫn còn đăng tải TTHC cũ và hết hiệu lực”',
      'that the rating of a head be lowered where old and expired procedures are still posted',
    ),
  },
  IN_FORCE_NOT_POSTED: {
    rule: {
      vi: 'Thủ tục còn hiệu lực mà lần kiểm tra gần nhất đến ngày đó chưa thấy đăng tải.',
      en: 'Procedures in force that were not posted when last looked at by that day.',
    },
    namedBy: named(
      'hạ mức độ hoàn thành nhiệm vụ của người đứng đầu nơi “xảy ra tình trạng chưa cập nhật TTHC”',
      'that the rating of a head be lowered where procedures are not kept up to date',
    ),
  },
  LATE_WITHOUT_APOLOGY: {
    rule: {
      vi: 'Hồ sơ trễ hạn trước ngày đó mà đến hết ngày chưa có văn bản xin lỗi.',
      en: 'Dossiers late before that day for which no written apology was given by its end.',
    },
    namedBy: named(
      '“phải ban hành văn bản xin lỗi người dân, tổ chức theo quy định”',
      'for written apologies to citizens and organisations',
    ),
  },
  CONCLUSION_OVERDUE: {
    rule: {
      vi: 'Nội dung kết luận giao đơn vị, đã quá hạn mà đến hết ngày đó chưa được xác nhận xong hay chưa.',
      en: 'Items of conclusions that bind the unit, due before that day and not judged by its end.',
    },
    namedBy: null,
  },
  FINDING_NOT_REMEDIED: {
    rule: {
      vi: 'Kiến nghị qua kiểm tra quá hạn khắc phục, hoặc đã kết luận là chưa khắc phục, tính đến hết ngày đó.',
      en: 'Findings overdue for their remedy, or closed as not remedied, by the end of that day.',
    },
    namedBy: null,
  },
}

/** What the facts are and are not, in words. */
export const HEAD_NOTICE: Bilingual = {
  vi:
    'Các sự việc có trong sổ, xếp theo loại, để người có thẩm quyền xem xét cùng hoàn cảnh của đơn vị. Đây không phải kết luận, không phải điểm, ' +
    'và không phải đề nghị hạ mức xếp loại; nhóm không có dòng nào nghĩa là sổ chưa ghi.',
  en:
    'What is on record, kind by kind, for a person with authority to weigh with the circumstances of the unit. It is no verdict, no score ' +
    'and no proposal to lower a rating; a kind without rows means that nothing is on record.',
}
