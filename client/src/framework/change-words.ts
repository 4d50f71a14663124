import { useLingui } from '@lingui/react/macro'
import type { ChangeKind } from './rules/change-groups.ts'

interface ChangeWords {
  readonly title: string
  readonly explained: string
}

/** What each kind of change is called, and what it means. */
export function useChangeWords(): Readonly<Record<ChangeKind, ChangeWords>> {
  const { t } = useLingui()
  return {
    ADDED: { title: t`Thêm mới`, explained: t`không có mục nào tương ứng ở bản trước` },
    DROPPED: { title: t`Bỏ`, explained: t`không còn mục nào tương ứng ở bản sau` },
    MOVED: { title: t`Chuyển`, explained: t`sang dưới một mục khác; chỉ đổi số thứ tự thì không tính` },
    REWEIGHTED: { title: t`Đổi điểm`, explained: t`điểm tối đa khác đi, gồm cả tổng của lĩnh vực và tiêu chí` },
    RULE_CHANGED: {
      title: t`Đổi cách chấm`,
      explained: t`mức điểm, số liệu phải báo cáo, không phát sinh hoặc không áp dụng`,
    },
    REWORDED: { title: t`Viết lại`, explained: t`tên khác đi` },
  }
}
