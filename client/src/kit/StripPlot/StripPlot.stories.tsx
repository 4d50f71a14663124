import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { Figure } from '../Figure/Figure.tsx'
import { formatDecimal } from '../format/decimal.ts'
import type { RulerTick } from '../Ruler/ruler.layout.ts'
import { MAX_POINTS, PROVINCES } from '../testing/provinces.ts'
import { StripPlot } from './StripPlot.tsx'

const units: readonly RulerTick[] = PROVINCES.map(({ id, name, points, unit }) => ({
  id,
  name,
  value: points,
  printed: formatDecimal(points, 2, 'vi'),
  unit,
}))

const meta = {
  title: 'Charts/StripPlot',
  component: StripPlot,
  args: {
    label: 'Mục 7.2.2, 63 tỉnh minh họa',
    units,
    average: { value: 0.92, label: 'Trung bình 0,92' },
    borders: [{ value: 0.98, label: 'Trung vị 0,98' }],
    domain: [0, MAX_POINTS],
  },
} satisfies Meta<typeof StripPlot>
export default meta
type Story = StoryObj<typeof meta>

export const Block: Story = {}
export const Dark: Story = { globals: { theme: 'dark' } }
export const Projector: Story = { globals: { mode: 'projector' } }
export const NoUnitKnown: Story = { args: { units: units.map(({ unit: _, ...tick }) => tick) } }
export const Empty: Story = { args: { units: [], average: undefined, borders: [] } }
export const Pinned: Story = {
  args: {
    units: units.map((tick) =>
      tick.id === 't8' ? { ...tick, unit: 2 } : tick.id === 't22' ? { ...tick, unit: 3 } : tick,
    ),
  },
}
export const Phone: Story = {
  args: { average: { value: 0.92, label: 'TB 0,92' }, borders: [] },
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 328 }}>
        <Story />
      </div>
    ),
  ],
}

export const Walk: Story = {
  args: { onOpen: fn() },
  play: async ({ canvasElement, args }) => {
    const strip = within(canvasElement).getByRole('slider', { name: /7\.2\.2/ })
    await userEvent.tab()
    await expect(strip).toHaveFocus()
    // The reader's own unit is where the walk begins.
    await expect(strip).toHaveAttribute('aria-valuetext', expect.stringMatching(/^Tỉnh Minh họa 07/))
    await userEvent.keyboard('{Home}')
    await expect(strip).toHaveAttribute('aria-valuenow', '1')
    await userEvent.keyboard('{End}{Enter}')
    await expect(args.onOpen).toHaveBeenCalledWith(expect.stringMatching(/^t\d+$/))
    await expect(strip).toHaveAttribute('aria-valuetext', expect.stringMatching(/ · 1,50$/))
  },
}

export const InFigure: Story = {
  render: (args) => (
    <Figure
      title="48/63 tỉnh minh họa bị trừ ở mục 7.2.2, cộng 36,20 điểm"
      illustrative
      remark="số trên cột: số tỉnh cùng điểm"
      fileName="muc-7-2-2"
      source="Nguồn: số liệu thử của thư viện thành phần."
      data={{
        columns: [{ label: 'Tỉnh' }, { label: 'Điểm', align: 'end' }],
        rows: PROVINCES.map(({ name, points }) => [name, { value: points, places: 2 }]),
      }}
    >
      <StripPlot {...args} />
    </Figure>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Xem bảng' }))
    await expect(canvas.getByRole('rowheader', { name: 'Tỉnh Minh họa 07' })).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Xem bảng' }))
    await expect(canvas.getByRole('slider')).toBeVisible()
  },
}
