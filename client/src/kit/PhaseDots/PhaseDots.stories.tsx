import type { Meta, StoryObj } from '@storybook/react-vite'
import { PhaseDots } from './PhaseDots.tsx'

const meta = {
  title: 'Charts/Phase dots',
  component: PhaseDots,
  args: {
    label: 'Phân kỳ',
    phases: [
      { id: '1', name: 'Quý 1', mark: 'done', words: 'xong 20/03/2026', note: 'hạn 31/03/2026' },
      { id: '2', name: 'Quý 2', mark: 'late', words: 'xong 11/07/2026, trễ 11 ngày', note: 'hạn 30/06/2026' },
      { id: '3', name: 'Quý 3', mark: 'owed', words: 'quá hạn 15 ngày', note: 'hạn 30/09/2026' },
      { id: '4', name: 'Quý 4', mark: 'ahead', words: 'chưa đến hạn', note: 'hạn 31/12/2026' },
    ],
  },
} satisfies Meta<typeof PhaseDots>
export default meta
type Story = StoryObj<typeof meta>

export const Four: Story = {}
export const FourDark: Story = { globals: { theme: 'dark' } }
