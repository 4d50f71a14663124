import type { Meta, StoryObj } from '@storybook/react-vite'
import { PartsBar } from './PartsBar.tsx'

const meta = {
  title: 'Charts/Parts bar',
  component: PartsBar,
  args: {
    label: '30/45 nhiệm vụ',
    parts: [
      { stage: 'whole', count: 27, words: '27 hoàn thành 100%' },
      { stage: 'part', count: 3, words: '3 hoàn thành theo phân kỳ' },
      { stage: 'begun', count: 12, words: '12 đang thực hiện' },
      { stage: 'open', count: 3, words: '3 chưa thực hiện' },
      { stage: 'paused', count: 0, words: '0 tạm dừng' },
    ],
  },
} satisfies Meta<typeof PartsBar>
export default meta
type Story = StoryObj<typeof meta>

export const Plan: Story = {}
export const PlanDark: Story = { globals: { theme: 'dark' } }
/** A part of one in a great many is still seen. */
export const OneOfMany: Story = {
  args: {
    label: '499/500 nhiệm vụ',
    parts: [
      { stage: 'whole', count: 499, words: '499 hoàn thành 100%' },
      { stage: 'paused', count: 1, words: '1 tạm dừng' },
    ],
  },
}
