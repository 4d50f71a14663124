import { useLingui } from '@lingui/react/macro'
import { useLocation } from '@tanstack/react-router'
import { IllustrativeBand } from '../kit/Band/IllustrativeBand.tsx'
import { useIllustrativePage } from '../shared/use-illustrative.ts'
import { useSheetNote } from './use-sheet-notes.ts'

/** The address of a demonstration unit says what it is before its figures are there, so that the band pushes nothing down. */
const DEMONSTRATION_UNIT = /^\/(?:don-vi|nhiem-vu|kiem-tra\/kien-nghi)\/[^/]*minh-hoa/

/** The band over a page that shows figures which are not real, and the same words at the foot of every sheet it is printed on. */
export function IllustrativeNote() {
  const { t } = useLingui()
  const named = useLocation({ select: ({ pathname }) => DEMONSTRATION_UNIT.test(pathname) })
  const illustrative = useIllustrativePage() || named
  const words = t`Số liệu minh họa: đơn vị và điểm số trên trang này không có thật`
  useSheetNote('--page-note', illustrative ? words : null)
  // For the sheets of a part of a page that is otherwise real: such a part asks for it by `page: illustrative`.
  useSheetNote('--part-note', words)
  if (!illustrative) return null
  return (
    <aside aria-label={t`Số liệu minh họa`}>
      <IllustrativeBand>{words}</IllustrativeBand>
    </aside>
  )
}
