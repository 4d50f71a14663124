import type { Meta, StoryObj } from '@storybook/react-vite'
import { IllustrativeBand } from './IllustrativeBand.tsx'

const meta = {
  title: 'Illustrative band',
  component: IllustrativeBand,
  args: { children: 'Số liệu minh họa: đơn vị và điểm số trên trang này không có thật' },
} satisfies Meta<typeof IllustrativeBand>
export default meta
type Story = StoryObj<typeof meta>

export const Light: Story = {}
export const Dark: Story = { globals: { theme: 'dark' } }
