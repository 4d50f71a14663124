import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { toSvg } from '../export/svg.ts'
import { Figure } from '../Figure/Figure.tsx'
import { formatDecimal } from '../format/decimal.ts'
import { Waterfall } from './Waterfall.tsx'
import type { WaterfallStep } from './waterfall.layout.ts'

/** The demonstration unit of the look: area, bị trừ, chưa đạt, self-assessed loss, average of the block. */
const AREAS = [
  ['1', 'Chỉ đạo, điều hành', 1.01, 0.24, 0.4, -1.13],
  ['2', 'Thể chế', 0.4, 0.55, 0.1, -1.24],
  ['3', 'Thủ tục hành chính', 1.86, 0.25, 1.2, -1.9],
  ['4', 'Tổ chức bộ máy', 1.03, 0.49, 0.5, -1.55],
  ['5', 'Chế độ công vụ', 1.88, 0.66, 0.9, -2.38],
  ['6', 'Tài chính công', 1.98, 0.52, 1.92, -2.14],
  ['7', 'Chính quyền điện tử, chính quyền số', 2.46, 0.6, 1.44, -2.62],
  ['8', 'Tác động đến người dân, KT–XH', null, 2.67, null, -2.74],
] as const

const signed = (value: number | null): string => (value === null ? '–' : formatDecimal(-value, 2, 'vi'))

const steps: readonly WaterfallStep[] = AREAS.map(([id, name, lost, unreached, self, average]) => ({
  id,
  label: `${id}  ${name}`,
  parts: [
    { kind: 'lost', value: lost ?? 0 },
    { kind: 'unreached', value: unreached },
  ],
  mark: self ?? undefined,
  figures: [signed(lost), signed(unreached), formatDecimal(average, 2, 'vi')],
}))

const meta = {
  title: 'Charts/Waterfall',
  component: Waterfall,
  args: {
    label: 'Từ 100 điểm xuống 83,38 theo lĩnh vực, Tỉnh Minh họa 07',
    steps,
    max: 100,
    printedMax: '100',
    printedResult: '83,38',
    heads: [{ label: 'Bị trừ', tone: 'lost' }, { label: 'Chưa đạt', tone: 'unreached' }, { label: 'TB khối' }],
    totals: ['−10,62', '−5,98', '−15,70'],
    first: 'Điểm tối đa',
    last: 'Điểm đạt',
    onOpen: fn(),
  },
  decorators: [
    (Story) => (
      <Figure
        title="Từ 100 xuống 83,38: lĩnh vực 7 bị trừ nhiều nhất, lĩnh vực 8 chưa đạt nhiều nhất"
        remark="trục bắt đầu từ 82"
        illustrative
        fileName="tinh-minh-hoa-07"
        source="Nguồn: số liệu thử của thư viện thành phần."
        data={{
          columns: [{ label: 'Lĩnh vực' }, { label: 'Bị trừ', align: 'end' }, { label: 'Chưa đạt', align: 'end' }],
          rows: AREAS.map(([id, name, lost, unreached]) => [
            `${id} ${name}`,
            lost === null ? null : { value: lost, places: 2 },
            { value: unreached, places: 2 },
          ]),
        }}
      >
        <Story />
      </Figure>
    ),
  ],
} satisfies Meta<typeof Waterfall>
export default meta
type Story = StoryObj<typeof meta>

export const ByArea: Story = {}
export const Dark: Story = { globals: { theme: 'dark' } }
export const Projector: Story = { globals: { mode: 'projector' } }
export const Phone: Story = {
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 328 }}>
        <Story />
      </div>
    ),
  ],
}

/** Without a score yet, and a bonus above the maximum. */
export const MissingAndBonus: Story = {
  args: {
    steps: [
      ...steps.slice(0, 3),
      { id: '4', label: '4  Tổ chức bộ máy', parts: [{ kind: 'missing', value: 4 }], figures: ['–', '–', '−1,55'] },
      { id: 'thuong', label: 'Điểm thưởng', parts: [{ kind: 'gain', value: 1.5 }], figures: ['+1,50', '–', '–'] },
    ],
    printedResult: '93,19',
  },
}

export const NothingLost: Story = { args: { steps: [], printedResult: '100' } }

export const Keys: Story = {
  play: async ({ canvasElement, args }) => {
    const chart = within(canvasElement).getByRole('slider', { name: /theo lĩnh vực/ })
    chart.focus()
    await userEvent.keyboard('{ArrowDown}')
    await expect(chart).toHaveAttribute('aria-valuetext', '2  Thể chế · Bị trừ −0,40 · Chưa đạt −0,55 · TB khối −1,24')
    await userEvent.keyboard('{End}{Enter}')
    await expect(args.onOpen).toHaveBeenCalledWith('8')
  },
}

/** What is saved is what is seen: figures, hatching and all. */
export const SavedDrawing: Story = {
  play: async ({ canvasElement }) => {
    const drawing = canvasElement.querySelector<SVGSVGElement>('[role=slider] svg')
    const text = drawing ? toSvg(drawing, { title: 'Từ 100 xuống 83,38', notes: ['Minh họa'] }) : ''
    const saved = new DOMParser().parseFromString(text, 'image/svg+xml')
    await expect(saved.querySelector('parsererror')).toBeNull()
    await expect(saved.documentElement.textContent).toMatch(/Thể chế.*83,38.*Minh họa/s)
    await expect(text).toContain('<pattern')
    await expect(text).not.toMatch(/class=|var\(|light-dark/)
  },
}
