import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { toSvg } from '../export/svg.ts'
import { Figure } from '../Figure/Figure.tsx'
import { formatDecimal } from '../format/decimal.ts'
import { LOSSES } from '../testing/provinces.ts'
import { Pareto } from './Pareto.tsx'
import { largestMaking, type ParetoItem, paretoShares } from './pareto.layout.ts'

const items: readonly ParetoItem[] = LOSSES.map(({ id, name, lost, unit }, index) => ({
  id,
  name: index === 4 ? `${name}, tên dài để thử hai dòng của một cột hẹp trong biểu đồ` : name,
  value: lost,
  printed: formatDecimal(lost, 2, 'vi'),
  own: unit === 1,
  note: `${Math.round((1.5 - lost) * 40)}%, mức đủ 60%`,
}))

const meta = {
  title: 'Charts/Pareto',
  component: Pareto,
  args: {
    label: 'Điểm bị trừ ở mục 7.2.2 theo tỉnh minh họa',
    items,
    kind: 'lost',
    valueHead: 'Bị trừ',
    restName: (count) => `${count} tỉnh còn lại`,
  },
} satisfies Meta<typeof Pareto>
export default meta
type Story = StoryObj<typeof meta>

export const Losses: Story = {}
export const Dark: Story = { globals: { theme: 'dark' } }
export const NotReached: Story = { args: { kind: 'unreached', valueHead: 'Chưa đạt', items: items.slice(0, 8) } }
export const Projector: Story = { args: { limit: 8 }, globals: { mode: 'projector' } }
export const One: Story = { args: { items: items.slice(0, 1) } }
export const NothingLost: Story = { args: { items: [] } }
export const Phone: Story = {
  args: { limit: 8 },
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 328 }}>
        <Story />
      </div>
    ),
  ],
}

export const Walk: Story = {
  args: { onOpen: fn(), limit: 5 },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    const chart = canvas.getByRole('slider', { name: /7\.2\.2/ })
    await userEvent.tab()
    await expect(chart).toHaveFocus()
    await userEvent.keyboard('{Home}')
    await expect(chart).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/ · 1,50 · cộng dồn .*% · .*mức đủ 60%/),
    )
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect(args.onOpen).toHaveBeenCalledTimes(1)
    // The last row stands for the rest: to open it is to see them.
    await userEvent.keyboard('{End}{Enter}')
    await expect(chart).toHaveAttribute('aria-valuemax', String(items.length))
    await userEvent.click(canvas.getByRole('button', { name: 'Chỉ xem 5 dòng đầu' }))
    await expect(chart).toHaveAttribute('aria-valuemax', '6')
  },
}

const most = largestMaking(80, paretoShares(items))

export const InFigure: Story = {
  render: (args) => (
    <Figure
      title={`${most}/${items.length} tỉnh minh họa chiếm 80% số điểm bị trừ`}
      illustrative
      fileName="pareto-7-2-2"
      source="Nguồn: số liệu thử của thư viện thành phần."
      data={{
        columns: [{ label: 'Tỉnh' }, { label: 'Bị trừ', align: 'end' }],
        rows: items.map(({ name, value }) => [name, { value, places: 2 }]),
      }}
    >
      <Pareto {...args} />
    </Figure>
  ),
  play: async ({ canvasElement }) => {
    const drawing = canvasElement.querySelector<SVGSVGElement>('[role=slider] svg')
    const text = drawing ? toSvg(drawing, { title: 'Bị trừ', notes: ['Minh họa'] }) : ''
    await expect(new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')).toBeNull()
    await expect(text).not.toMatch(/class=|var\(|light-dark/)
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Xem bảng' }))
    await expect(within(canvasElement).getByRole('columnheader', { name: 'Bị trừ' })).toBeVisible()
  },
}
