import { registerEnumType } from 'type-graphql'
import { DirectiveItemState } from './rules/item-state.ts'

export { DirectiveItemState }

registerEnumType(DirectiveItemState, {
  name: 'DirectiveItemState',
  description: 'Where an item of a directive stands on a day.',
  valuesConfig: {
    OPEN: { description: 'Nobody reported on it (chưa báo cáo).' },
    REPORTED: { description: 'Reported, not judged yet (đã báo cáo).' },
    DONE: { description: 'Judged to be done (đã thực hiện).' },
    NOT_DONE: { description: 'Judged not to be done (chưa thực hiện).' },
  },
})
