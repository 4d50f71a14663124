import { registerEnumType } from 'type-graphql'
import { FindingState, InspectionKind, InspectionNoteKind } from './rules/vocabulary.ts'

export { FindingState, InspectionKind, InspectionNoteKind }

registerEnumType(InspectionKind, {
  name: 'InspectionKind',
  description: 'How units are inspected (hình thức kiểm tra).',
  valuesConfig: {
    PLANNED: { description: 'By a plan that names how many units (theo kế hoạch).' },
    SURPRISE: { description: 'Unannounced (đột xuất).' },
    FOLLOW_UP: { description: 'Of what was remedied since an earlier campaign (kiểm tra kết quả khắc phục).' },
  },
})

registerEnumType(InspectionNoteKind, {
  name: 'InspectionNoteKind',
  description: 'What a note of a campaign tells.',
  valuesConfig: {
    FOCUS: { description: 'A field that is checked (nội dung kiểm tra).' },
    RESULT: { description: 'What was found in order (kết quả đạt được).' },
    RECOMMENDATION: { description: 'What the inspecting side asks of all that it visited (đề nghị chung).' },
    DIRECTION: { description: 'What those above order because of it (chỉ đạo).' },
  },
})

registerEnumType(FindingState, {
  name: 'FindingState',
  description: 'Where a finding stands, as far as is known. Only the inspecting side closes one.',
  valuesConfig: {
    OPEN: { description: 'Nobody proposed a remedy, or no source tells of one (chưa khắc phục).' },
    REMEDY_PROPOSED: {
      description: 'The unit says what it did; the inspecting side has not judged it (chờ xác nhận).',
    },
    CLOSED_REMEDIED: { description: 'Closed as remedied (đã khắc phục).' },
    CLOSED_NOT_REMEDIED: { description: 'Closed without remedy (đóng, không khắc phục).' },
  },
})
