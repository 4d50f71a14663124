import type { Meta, StoryObj } from '@storybook/react-vite'
import { Sparkline } from './Sparkline.tsx'

const meta = {
  title: 'Charts/Sparkline',
  component: Sparkline,
  args: {
    label: '2020 80,10; 2021 83,27; bộ tiêu chí đổi; 2022 84,66; 2023 87,04',
    points: [
      { x: 2020, value: 80.1 },
      { x: 2021, value: 83.27 },
      { x: 2022, value: 84.66 },
      { x: 2023, value: 87.04 },
    ],
  },
} satisfies Meta<typeof Sparkline>
export default meta
type Story = StoryObj<typeof meta>

export const Whole: Story = {}
export const Broken: Story = { args: { breaks: [{ after: 2021, reason: 'bộ tiêu chí đổi' }] } }
export const Alone: Story = { args: { points: [{ x: 2023, value: 87.04 }], label: '2023 87,04' } }
