import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { toSvg } from '../export/svg.ts'
import { Figure } from '../Figure/Figure.tsx'
import { Link } from '../Link/Link.tsx'
import type { Sort } from '../Table/table.model.ts'
import { HeatDrawing } from './HeatDrawing.tsx'
import { HeatMap, type HeatMapProps } from './HeatMap.tsx'
import type { HeatCell, HeatColumn, HeatRow } from './heat-map.layout.ts'
import { useHeatData } from './use-heat-words.ts'

const AREAS = [
  'Chỉ đạo, điều hành cải cách hành chính',
  'Cải cách thể chế',
  'Cải cách thủ tục hành chính',
  'Cải cách tổ chức bộ máy hành chính',
  'Cải cách chế độ công vụ',
  'Cải cách tài chính công',
  'Xây dựng chính quyền điện tử, chính quyền số',
  'Tác động của cải cách hành chính',
]
const groups = AREAS.map((label, index) => ({ id: `${index + 1}`, label }))

/** Demonstration figures that follow from the place of their cell; one in eleven is missing, each time for another reason. */
function cellAt(row: number, column: number): HeatCell {
  const at = row * 31 + column * 17
  if (at % 11 === 3) return { kind: (['notDue', 'notApplicable', 'notAssessed', 'none'] as const)[at % 4] ?? 'none' }
  const percent = ((at * 37) % 600) / 10 + 40
  return { kind: 'percent', percent, note: `${(percent / 100).toFixed(2).replace('.', ',')} trên 1,00 điểm` }
}

const rowsOf = (count: number, columns: readonly HeatColumn[], name: (index: number) => string): readonly HeatRow[] =>
  Array.from({ length: count }, (_, row) => ({
    id: `u${row}`,
    name: name(row + 1),
    unit: row === 6 ? 1 : undefined,
    cells: new Map(columns.map(({ id }, column) => [id, cellAt(row, column)])),
  }))

const provinceName = (index: number): string => `Tỉnh Minh họa ${String(index).padStart(2, '0')}`

const areaColumns: readonly HeatColumn[] = AREAS.map((label, index) => ({
  id: `${index + 1}`,
  code: `${index + 1}`,
  label,
  base: 'trên 12,50',
}))

/** Eighty-nine leaves in eight areas. */
const leafColumns: readonly HeatColumn[] = Array.from({ length: 89 }, (_, index) => ({
  id: `leaf${index}`,
  code: `${Math.floor(index / 12) + 1}.${Math.floor((index % 12) / 4) + 1}.${(index % 4) + 1}`,
  label: `Tiêu chí thành phần số ${index + 1}`,
  group: `${Math.floor(index / 12) + 1}`,
}))

function Sortable(props: HeatMapProps) {
  const [sort, setSort] = useState<Sort | null>(null)
  return <HeatMap sort={sort} onSort={setSort} {...props} />
}

const meta = {
  title: 'Charts/HeatMap',
  component: Sortable,
  args: {
    label: '63 tỉnh minh họa theo 8 lĩnh vực, phần trăm của điểm tối đa',
    rowHead: 'Đơn vị',
    rows: rowsOf(63, areaColumns, provinceName),
    columns: areaColumns,
    groupName: 'Lĩnh vực',
  },
} satisfies Meta<typeof Sortable>
export default meta
type Story = StoryObj<typeof meta>

const grid = (canvasElement: HTMLElement) => within(canvasElement).getByRole('grid')

export const Areas: Story = {}
export const Dark: Story = { globals: { theme: 'dark' } }
export const Projector: Story = { globals: { mode: 'projector' } }
export const Empty: Story = { args: { rows: [] } }

export const Leaves: Story = {
  args: {
    label: '100 xã minh họa theo 89 tiêu chí, phần trăm của điểm tối đa',
    rows: rowsOf(100, leafColumns, (index) => `Xã Minh họa ${index}`),
    columns: leafColumns,
    groups,
    onOpen: fn(),
  },
  play: async ({ canvasElement, args }) => {
    const found = grid(canvasElement)
    await expect(found).toHaveAttribute('aria-rowcount', '101')
    await expect(found).toHaveAttribute('aria-colcount', '90')
    // 9,000 cells, of which a window is drawn.
    await waitFor(() => expect(canvasElement.querySelectorAll('[role=gridcell]').length).toBeGreaterThan(50))
    await expect(canvasElement.querySelectorAll('*').length).toBeLessThan(2_000)
    within(found).getAllByRole('gridcell')[0]?.focus()
    await userEvent.keyboard('{Control>}{End}{/Control}')
    await waitFor(() => expect(document.activeElement).toHaveAttribute('aria-colindex', '90'))
    await expect(document.activeElement?.closest('[role=row]')).toHaveAttribute('aria-rowindex', '101')
    await userEvent.keyboard('{Enter}')
    await expect(args.onOpen).toHaveBeenLastCalledWith('u99', 'leaf88')
    await userEvent.keyboard('{Home}')
    await waitFor(() => expect(document.activeElement).toHaveTextContent('Xã Minh họa 100'))
    await userEvent.keyboard('{Enter}')
    await expect(args.onOpen).toHaveBeenLastCalledWith('u99', null)
  },
}

export const Keys: Story = {
  args: {
    onOpen: fn(),
    actions: (rowId, columnId) => <Link href={`#${rowId}-${columnId}`}>Mở mục này</Link>,
  },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.tab()
    await expect(document.activeElement).toHaveAttribute('aria-colindex', '2')
    await userEvent.keyboard('{ArrowDown}{ArrowRight}')
    await waitFor(() => expect(document.activeElement).toHaveAttribute('aria-colindex', '3'))
    // The readout says unit, criterion and figure in full words, and leads on.
    await expect(canvas.getByText(/^Tỉnh Minh họa 02 · 2 Cải cách thể chế trên 12,50 · /)).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'Mở mục này' })).toHaveAttribute('href', '#u1-2')
    await userEvent.keyboard('{Enter}')
    await expect(args.onOpen).toHaveBeenCalledWith('u1', '2')
  },
}

export const Sorted: Story = {
  play: async ({ canvasElement }) => {
    const head = within(canvasElement).getByRole('columnheader', { name: /^2 Cải cách thể chế/ })
    await userEvent.click(within(head).getByRole('button'))
    await expect(head).toHaveAttribute('aria-sort', 'descending')
    const first = () => canvasElement.querySelector('[aria-rowindex="2"] [aria-colindex="3"]')?.textContent
    await waitFor(() => expect(first()).toBe('99,3'))
    head.focus()
    await userEvent.keyboard('{Enter}')
    await expect(head).toHaveAttribute('aria-sort', 'ascending')
  },
}

/** A phone shows one area at a time. */
export const Phone: Story = {
  args: { ...Leaves.args },
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 328 }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await waitFor(() => expect(grid(canvasElement)).toHaveAttribute('aria-colcount', '13'))
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Lĩnh vực' }), '8')
    await waitFor(() => expect(grid(canvasElement)).toHaveAttribute('aria-colcount', '6'))
    await expect(canvas.getByRole('columnheader', { name: /^8\.1\.1 / })).toBeVisible()
  },
}

function Framed(props: HeatMapProps) {
  return (
    <Figure
      title="Lĩnh vực 2 thấp nhất: trung bình 68,5% điểm tối đa"
      remark="phần trăm của điểm tối đa"
      illustrative
      fileName="ban-do-nhiet"
      source="Nguồn: số liệu thử của thư viện thành phần."
      hint="Mũi tên đi qua từng ô."
      data={useHeatData(props.rowHead, props.columns, props.rows)}
      sheet={<HeatDrawing {...props} />}
    >
      <Sortable {...props} />
    </Figure>
  )
}

export const InFigure: Story = {
  render: (args) => <Framed {...args} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Xem bảng' }))
    const table = canvas.getByRole('table')
    await expect(within(table).getAllByRole('row')).toHaveLength(64)
    await expect(within(table).getAllByRole('cell', { name: 'không áp dụng' })[0]).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Xem bảng' }))
  },
}

/** What is saved is the whole map, though the screen shows a window. */
export const SavedDrawing: Story = {
  render: (args) => <HeatDrawing {...args} groups={groups} />,
  play: async ({ canvasElement }) => {
    const drawing = canvasElement.querySelector('svg')
    const text = drawing ? toSvg(drawing, { title: 'Bản đồ nhiệt', notes: ['Minh họa'] }) : ''
    const saved = new DOMParser().parseFromString(text, 'image/svg+xml')
    await expect(saved.querySelector('parsererror')).toBeNull()
    await expect(saved.documentElement.textContent).toMatch(/Tỉnh Minh họa 63.*Minh họa/s)
    await expect(text).not.toMatch(/class=|var\(|light-dark/)
  },
}

/** What is printed is a real table for each group of columns. */
export const Printed: Story = {
  args: { ...Leaves.args },
  play: async ({ canvasElement }) => {
    window.dispatchEvent(new Event('beforeprint'))
    const tables = within(canvasElement).getAllByRole('table')
    await expect(tables).toHaveLength(8)
    await expect(tables[0]?.querySelectorAll('tbody tr')).toHaveLength(100)
    window.dispatchEvent(new Event('afterprint'))
    await waitFor(() => expect(grid(canvasElement)).toBeVisible())
  },
}
