import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { toSvg } from '../export/svg.ts'
import { formatDecimal } from '../format/decimal.ts'
import { LineChart } from '../LineChart/LineChart.tsx'
import type { LineSeries } from '../LineChart/line-chart.layout.ts'
import { Figure } from './Figure.tsx'

/** A demonstration unit with demonstration figures: 2023 is stated twice, and the two do not agree. */
const POINTS = [
  [2020, 85.1],
  [2021, 83.27],
  [2022, 84.66],
] as const

const series: readonly LineSeries[] = [
  {
    id: 'minh-hoa-07',
    name: 'Tỉnh Minh họa 07',
    unit: 1,
    points: [
      ...POINTS.map(([x, value]) => ({ x, value, printed: formatDecimal(value, 2, 'vi') })),
      { x: 2023, value: 87.89, printed: '87,89', others: [{ value: 86.89, printed: '86,89' }] },
    ],
  },
]

const meta = {
  title: 'Charts/Figure',
  component: Figure,
  args: {
    title: 'Năm 2023 có hai số công bố, lệch nhau 1,00 điểm',
    illustrative: true,
    remark: 'trục bắt đầu từ 83',
    fileName: 'tinh-minh-hoa-07',
    source: 'Nguồn: số liệu thử của thư viện thành phần.',
    data: {
      columns: [{ label: 'Năm' }, { label: 'Điểm', align: 'end' }],
      rows: [
        ...POINTS.map(([x, value]) => [String(x), { value, places: 2 }] as const),
        ['2023', '87,89; nguồn khác: 86,89'],
      ],
    },
    children: (
      <LineChart
        label="PAR INDEX Tỉnh Minh họa 07, 2020 đến 2023"
        series={series}
        breaks={[{ after: 2021, reason: 'bộ tiêu chí đổi từ năm 2022' }]}
      />
    ),
  },
} satisfies Meta<typeof Figure>
export default meta
type Story = StoryObj<typeof meta>

export const Chart: Story = {}
export const Dark: Story = { globals: { theme: 'dark' } }

/** The words above the strip say what it shows; its table, CSV and SVG stay at hand beneath it. */
export const Strip: Story = { args: { variant: 'strip' } }

export const AsTable: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Xem bảng' }))
    const table = canvas.getByRole('table', { name: 'Năm 2023 có hai số công bố, lệch nhau 1,00 điểm' })
    await expect(within(table).getByRole('rowheader', { name: '2023' })).toBeVisible()
    await expect(within(table).getByRole('cell', { name: '84,66' })).toBeVisible()
  },
}

export const Keys: Story = {
  play: async ({ canvasElement }) => {
    const chart = within(canvasElement).getByRole('slider', { name: /Minh họa 07/ })
    chart.focus()
    await userEvent.keyboard('{End}')
    await expect(chart).toHaveAttribute('aria-valuetext', '2023 · 87,89 · nguồn khác: 86,89')
  },
}

/** What is saved is what is seen: colours written out, the title and the notes inside. */
export const SavedDrawing: Story = {
  play: async ({ canvasElement }) => {
    const drawing = canvasElement.querySelector<SVGSVGElement>('[role=slider] svg')
    const text = drawing ? toSvg(drawing, { title: 'Năm 2023 có hai số', notes: ['Minh họa'] }) : ''
    const saved = new DOMParser().parseFromString(text, 'image/svg+xml')
    await expect(saved.querySelector('parsererror')).toBeNull()
    await expect(saved.documentElement.textContent).toMatch(
      /bộ tiêu chí đổi từ năm 2022.*Năm 2023 có hai số.*Minh họa/s,
    )
    await expect(text).not.toMatch(/class=|var\(|light-dark/)
  },
}
