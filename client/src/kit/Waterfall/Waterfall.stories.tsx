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

const parts = (kind: 'lost' | 'gain' | 'unreached', areas: readonly (readonly [string, number])[]) =>
  areas.map(([label, value]) => ({ kind, value, label }))

/** By stage: each step parted by area, with the areas in words beneath it. */
export const ByStage: Story = {
  args: {
    label: 'Từ 100 điểm xuống 89,5 theo giai đoạn, Tỉnh Minh họa 07',
    heads: [{ label: 'Bị trừ', tone: 'lost' }, { label: 'Chưa đạt', tone: 'unreached' }, { label: 'Còn lại' }],
    steps: [
      {
        id: 'self',
        label: 'Tự chấm: đơn vị tự trừ',
        parts: parts('lost', [
          ['7', 2.5],
          ['5', 1.5],
        ]),
        figures: ['−4,00', '–', '96,00'],
        note: '7 Chính quyền điện tử, chính quyền số −2,50; 5 −1,50',
      },
      {
        id: 'cut',
        label: 'Thẩm định: bớt thêm',
        parts: parts('lost', [
          ['3', 2],
          ['5', 1.4],
          ['1', 0.1],
        ]),
        figures: ['−3,50', '–', '92,50'],
        note: '3 Thủ tục hành chính −2,00; 5 −1,40; 1 −0,10',
      },
      {
        id: 'won',
        label: 'Giải trình: lấy lại',
        parts: parts('gain', [['3', 1]]),
        figures: ['+1,00', '–', '93,50'],
        note: '3 Thủ tục hành chính +1,00',
      },
      {
        id: 'unreached',
        label: 'Khảo sát, KT–XH: chưa đạt',
        parts: parts('unreached', [
          ['8', 3],
          ['6', 1],
        ]),
        figures: ['–', '−4,00', '89,50'],
        note: '8 Tác động đến người dân, KT–XH −3,00; 6 −1,00',
      },
    ],
    printedResult: '89,50',
    totals: ['−6,50', '−4,00', '89,50'],
  },
}
export const ByStageDark: Story = { ...ByStage, globals: { theme: 'dark' } }
export const ByStagePhone: Story = {
  ...ByStage,
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 328 }}>
        <Story />
      </div>
    ),
  ],
}

export const ByStageKeys: Story = {
  ...ByStage,
  play: async ({ canvasElement }) => {
    const chart = within(canvasElement).getByRole('slider', { name: /theo giai đoạn/ })
    chart.focus()
    await userEvent.keyboard('{ArrowDown}')
    await expect(chart).toHaveAttribute(
      'aria-valuetext',
      'Thẩm định: bớt thêm · Bị trừ −3,50 · Chưa đạt – · Còn lại 92,50 · 3 Thủ tục hành chính −2,00; 5 −1,40; 1 −0,10',
    )
  },
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
