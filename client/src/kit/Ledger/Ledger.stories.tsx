import type { Meta, StoryObj } from '@storybook/react-vite'
import { SourceLine } from '../SourceLine/SourceLine.tsx'
import { Ledger } from './Ledger.tsx'

const meta = {
  title: 'Ledger and source',
  component: Ledger,
  args: {
    facts: [
      { id: 'rank', term: 'Hạng', value: '4/17', note: 'khối bộ, cơ quan ngang bộ' },
      { id: 'gap', term: 'Lên hạng 3/17', value: 'thêm 2,14', note: 'điểm' },
      { id: 'average', term: 'So với trung bình', value: '+2,66', note: 'TB 84,38' },
    ],
  },
  render: (args) => (
    <>
      <Ledger {...args} />
      <SourceLine notes="9/17 dòng lệch 0,01: hai phần in trong nguồn cộng lại không bằng tổng in.">
        xaydungchinhsach.chinhphu.vn, 17/04/2024. Ấn bản: công bố lần đầu.
      </SourceLine>
    </>
  ),
} satisfies Meta<typeof Ledger>
export default meta
type Story = StoryObj<typeof meta>

export const Facts: Story = {}
