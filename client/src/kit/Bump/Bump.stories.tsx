import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { toSvg } from '../export/svg.ts'
import { Figure } from '../Figure/Figure.tsx'
import type { UnitNumber } from '../UnitMark/unit-mark.shapes.ts'
import { Bump } from './Bump.tsx'
import type { BumpSeries } from './bump.layout.ts'

const UNITS = 24
/** Year, step and start of its ranks; the steps have no divisor in common with 24. */
const YEARS = [
  [2022, 1, 0],
  [2023, 5, 3],
  [2024, 7, 6],
] as const

/** Demonstration units whose ranks wander by a fixed rule: every year is a permutation of 1 to 24. */
const seriesWith = (picked: Readonly<Record<number, UnitNumber>>, more: Partial<BumpSeries> = {}): BumpSeries[] =>
  Array.from({ length: UNITS }, (_, index) => ({
    id: `${index + 1}`,
    name: `Tỉnh Minh họa ${String(index + 1).padStart(2, '0')}`,
    unit: picked[index + 1],
    points: YEARS.map(([year, step, start]) => {
      const rank = ((index * step + start) % UNITS) + 1
      return { year, rank, printed: `${rank}/${UNITS}` }
    }),
    ...(picked[index + 1] === 2 ? more : {}),
  }))

const meta = {
  title: 'Charts/Bump',
  component: Bump,
  args: { label: 'Thứ hạng của 24 tỉnh, 2022 đến 2024', series: seriesWith({ 7: 1, 12: 2, 13: 3 }) },
} satisfies Meta<typeof Bump>
export default meta
type Story = StoryObj<typeof meta>

export const Ranks: Story = {}
export const Dark: Story = { globals: { theme: 'dark' } }
export const NobodyPicked: Story = { args: { series: seriesWith({}) } }
export const Neighbours: Story = { args: { series: seriesWith({ 1: 1, 8: 2, 15: 3, 22: 4, 5: 5 }) } }

const framework = [{ after: 2022, reason: 'bộ tiêu chí đổi từ năm 2023' }]
export const Broken: Story = {
  args: {
    breaks: framework,
    series: seriesWith({ 7: 1, 12: 2 }, { breaks: [{ after: 2023, reason: 'đơn vị đổi từ năm 2024' }] }),
  },
  play: async ({ canvasElement }) => {
    const chart = within(canvasElement).getByRole('slider')
    await expect(chart).toHaveAccessibleDescription('Đường ngắt: bộ tiêu chí đổi từ năm 2023; đơn vị đổi từ năm 2024')
    await expect(canvasElement.querySelector('svg')).toHaveTextContent(
      /bộ tiêu chí đổi từ năm 2023.*Tỉnh Minh họa 12: đơn vị đổi từ năm 2024/s,
    )
  },
}

export const Phone: Story = {
  args: { series: seriesWith({ 7: 1, 12: 2 }), breaks: framework },
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
    const chart = within(canvasElement).getByRole('slider', { name: /Thứ hạng/ })
    await userEvent.tab()
    await expect(chart).toHaveFocus()
    await expect(chart).toHaveAttribute('aria-valuetext', 'Tỉnh Minh họa 07 · 2024 · 1/24')
    await userEvent.keyboard('{ArrowLeft}')
    await expect(chart).toHaveAttribute('aria-valuetext', 'Tỉnh Minh họa 07 · 2023 · 10/24')
    await userEvent.keyboard('{ArrowUp}')
    await expect(chart).toHaveAttribute('aria-valuetext', 'Tỉnh Minh họa 02 · 2023 · 9/24')
    await userEvent.keyboard('{Enter}')
    await expect(args.onOpen).toHaveBeenCalledWith('2')
  },
}

/** In its frame, with the table and the saved drawing that every chart has. */
export const InFigure: Story = {
  render: (args) => (
    <Figure
      title="Tỉnh Minh họa 07 từ hạng 7 lên hạng 1"
      remark="hạng 1 ở trên cùng"
      illustrative
      fileName="thu-hang"
      source="Nguồn: số liệu thử của thư viện thành phần."
      data={{
        columns: [{ label: 'Đơn vị' }, ...YEARS.map(([year]) => ({ label: `${year}`, align: 'end' as const }))],
        rows: args.series.map(({ name, points }) => [name, ...points.map(({ printed }) => printed)]),
      }}
    >
      <Bump {...args} />
    </Figure>
  ),
  play: async ({ canvasElement }) => {
    const drawing = canvasElement.querySelector<SVGSVGElement>('[role=slider] svg')
    const saved = drawing ? toSvg(drawing, { title: 'Thứ hạng', notes: ['Minh họa'] }) : ''
    await expect(saved).toContain('Tỉnh Minh họa 07')
    await expect(saved).not.toMatch(/class=|var\(|light-dark/)
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Xem bảng' }))
    await expect(within(canvasElement).getByRole('rowheader', { name: 'Tỉnh Minh họa 07' })).toBeVisible()
  },
}
