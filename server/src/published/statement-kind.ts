import { registerEnumType } from 'type-graphql'

/** What a statement of a source is. */
export const StatementKind = {
  RESULT: 'RESULT',
  LIMITATION: 'LIMITATION',
  DECISION: 'DECISION',
  PROPOSAL: 'PROPOSAL',
  OWED: 'OWED',
  MEETING: 'MEETING',
} as const
export type StatementKind = (typeof StatementKind)[keyof typeof StatementKind]

registerEnumType(StatementKind, {
  name: 'StatementKind',
  description: 'What a statement of a source is.',
  valuesConfig: {
    RESULT: { description: 'What was done or praised (kết quả, biểu dương).' },
    LIMITATION: { description: 'What was found wanting (tồn tại, hạn chế, phê bình).' },
    DECISION: { description: 'What was decided or delegated (quyết định, ủy quyền, chỉ đạo).' },
    PROPOSAL: { description: 'What was proposed (giải pháp đề xuất).' },
    OWED: { description: 'What is still to be issued (văn bản, kế hoạch còn nợ).' },
    MEETING: { description: 'What a meeting was about, and who led it (nội dung và chủ trì cuộc họp).' },
  },
})
