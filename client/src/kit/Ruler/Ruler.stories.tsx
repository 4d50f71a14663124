import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { formatDecimal } from '../format/decimal.ts'
import { AVERAGE, MINISTRIES } from '../testing/ministries.ts'
import type { UnitNumber } from '../UnitMark/unit-mark.shapes.ts'
import { Ruler } from './Ruler.tsx'

const ticksWith = (pins: Readonly<Record<string, UnitNumber>>) =>
  MINISTRIES.map(({ id, name, total, rank }) => ({
    id,
    name,
    value: total ?? 0,
    printed: formatDecimal(total ?? 0, 2, 'vi'),
    rank: `hạng ${rank}/17`,
    unit: pins[id],
  }))

const meta = {
  title: 'Charts/Ruler',
  component: Ruler,
  args: {
    label: 'PAR INDEX 2023, 17 bộ, cơ quan ngang bộ',
    ticks: ticksWith({ m4: 1, m1: 2, m15: 3 }),
    average: { value: AVERAGE, label: 'Trung bình 84,38' },
    gap: { from: 80.53, to: 83.56, label: 'khoảng trống 3,03 điểm' },
  },
} satisfies Meta<typeof Ruler>
export default meta
type Story = StoryObj<typeof meta>

export const Ministries: Story = {}
export const Dark: Story = { globals: { theme: 'dark' } }
export const Collisions: Story = { args: { ticks: ticksWith({ m4: 1, m5: 2, m6: 3, m7: 4, m8: 5 }) } }
export const NoUnitKnown: Story = { args: { ticks: ticksWith({}) } }
export const Phone: Story = {
  args: { ticks: ticksWith({ m4: 1 }), average: { value: AVERAGE, label: 'TB 84,38' } },
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 328 }}>
        <Story />
      </div>
    ),
  ],
}
export const WithBorder: Story = { args: { borders: [{ value: 90, label: 'Xuất sắc từ 90' }] } }

export const Walk: Story = {
  args: { onOpen: fn() },
  play: async ({ canvasElement, args }) => {
    const ruler = within(canvasElement).getByRole('slider', { name: /PAR INDEX 2023/ })
    await userEvent.tab()
    await expect(ruler).toHaveFocus()
    await expect(ruler).toHaveAttribute('aria-valuetext', 'Bộ Nội vụ · 87,04 · hạng 4/17')
    await userEvent.keyboard('{ArrowRight}')
    await expect(ruler).toHaveAttribute('aria-valuetext', 'Bộ Tài chính · 89,18 · hạng 3/17')
    await userEvent.keyboard('{End}{Enter}')
    await expect(args.onOpen).toHaveBeenCalledWith('m1')
    await userEvent.keyboard('{Home}')
    await expect(ruler).toHaveAttribute('aria-valuenow', '1')
  },
}
