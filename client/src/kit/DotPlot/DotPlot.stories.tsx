import type { Meta, StoryObj } from '@storybook/react-vite'
import { useMemo } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { drawn } from '../export/drawn.ts'
import { toSvg } from '../export/svg.ts'
import { formatDecimal } from '../format/decimal.ts'
import { useWidth } from '../hooks/use-width.ts'
import { Table } from '../Table/Table.tsx'
import type { Column } from '../Table/table.model.ts'
import { AREAS, type Area, COMPARED, type Compared } from '../testing/areas.ts'
import { UnitMark } from '../UnitMark/UnitMark.tsx'
import { UNIT_NUMBERS } from '../UnitMark/unit-mark.shapes.ts'
import { DotCell } from './DotCell.tsx'
import { DotDrawing } from './DotDrawing.tsx'
import { DotHead } from './DotHead.tsx'
import { DotRows } from './DotRows.tsx'
import { type DotMark, dotScale, dotValues } from './dot-plot.layout.ts'

const print = (value: number): string => formatDecimal(value, 2, 'vi')
const percent = (points: number, max: number): number => Math.round((points / max) * 10_000) / 100

const marksOf = ({ points, max }: Area, units: readonly Compared[]): readonly DotMark[] =>
  units.map(({ unit, name }, index) => {
    const own = points[index] ?? null
    return {
      id: name,
      unit,
      value: own === null ? null : percent(own, max),
      said:
        own === null ? name : `${name} · ${formatDecimal(percent(own, max), 1, 'vi')}% · ${print(own)}/${print(max)}`,
    }
  })

const averageOf = ({ average, max }: Area): number => percent(average, max)

interface ComposedProps {
  readonly areas: readonly Area[]
  readonly units: readonly Compared[]
}

/** A table with the plot as one of its columns, as a comparison composes it. */
function Composed({ areas, units }: ComposedProps) {
  const [head, width] = useWidth<HTMLSpanElement>()
  const rows = useMemo(
    () => areas.map((area) => ({ area, marks: marksOf(area, units), average: averageOf(area) })),
    [areas, units],
  )
  const scale = useMemo(() => dotScale(dotValues(rows), width), [rows, width])
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { id: 'code', label: 'Mã', width: 52, cell: ({ area }) => area.code },
    { id: 'name', label: 'Lĩnh vực', width: 240, rowHeader: true, cell: ({ area }) => area.name },
    { id: 'max', label: 'Tối đa', align: 'end', width: 64, cell: ({ area }) => print(area.max) },
    {
      id: 'dots',
      label: `Phần trăm của điểm tối đa, trục từ ${scale.from}%`,
      base: <DotHead ref={head} scale={scale} />,
      minWidth: 240,
      cell: ({ area, marks, average }) => (
        <DotCell
          id={area.code}
          label={`${area.name}, trung bình khối ${formatDecimal(average, 1, 'vi')}%`}
          scale={scale}
          marks={marks}
          average={average}
          small={area.code.includes('.')}
        />
      ),
    },
    ...units.map(
      ({ unit, name, short }, index): Column<(typeof rows)[number]> => ({
        id: name,
        label: name,
        head: (
          <>
            <UnitMark unit={unit} /> {short}
          </>
        ),
        align: 'end',
        width: 60,
        cell: ({ area }) => {
          const points = area.points[index]
          return points === undefined ? '–' : print(points)
        },
      }),
    ),
  ]
  return (
    <DotRows ids={areas.map(({ code }) => code)}>
      <Table
        caption="So sánh theo lĩnh vực"
        columns={columns}
        rows={rows}
        rowId={({ area }) => area.code || 'total'}
        look={({ area }) => ({ tone: area.code === '' ? 'total' : area.code.includes('.') ? 'part' : undefined })}
        rendering="plain"
      />
    </DotRows>
  )
}

const meta = {
  title: 'Charts/Dot plot',
  component: Composed,
  args: { areas: AREAS, units: COMPARED },
} satisfies Meta<typeof Composed>
export default meta
type Story = StoryObj<typeof meta>

const EIGHT: readonly Compared[] = UNIT_NUMBERS.map((unit) => ({
  unit,
  name: `Xã Minh họa ${unit}`,
  short: `${unit}`,
}))
/** Eight units, all of them together at the maximum in one row, one without a figure in another. */
const CROWDED: readonly Area[] = [
  { code: '1', name: 'Cùng đạt tối đa', max: 2, points: [2, 2, 2, 2, 2, 2, 2, 2], average: 2 },
  { code: '2', name: 'Thưa', max: 2, points: [1.9, 1.2, 1.5, 1.7, 1.3, 1.6, 1.4, 1.8], average: 1.55 },
  { code: '3', name: 'Ba đơn vị chưa có số', max: 2, points: [1.9, 1.9, 1.89, 1.7, 1.3], average: 1.74 },
]

export const Areas: Story = {}
export const AreasDark: Story = { globals: { theme: 'dark' } }
export const EightUnits: Story = { args: { areas: CROWDED, units: EIGHT } }
export const EightUnitsDark: Story = { args: { areas: CROWDED, units: EIGHT }, globals: { theme: 'dark' } }
export const NoFigures: Story = {
  args: { areas: [{ code: '1', name: 'Chưa có số', max: 1, points: [], average: 0 }] },
}
export const Projector: Story = { globals: { mode: 'projector' }, args: { areas: AREAS.slice(0, 4) } }

export const Keys: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    // One tab stop for all rows; the whole index is the first of them.
    await userEvent.tab()
    const whole = canvas.getByRole('slider', { name: 'Cả chỉ số, trung bình khối 84,3%' })
    await expect(whole).toHaveFocus()
    await expect(whole).toHaveAttribute('aria-valuetext', 'Tỉnh Minh họa 58 · 79,1% · 79,07/100,00')
    await userEvent.keyboard('{End}')
    await expect(whole).toHaveAttribute('aria-valuetext', 'Tỉnh Minh họa 12 · 89,1% · 89,10/100,00')
    await userEvent.keyboard('{ArrowDown}')
    const first = canvas.getByRole('slider', { name: /Chỉ đạo/ })
    await expect(first).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}')
    await expect(first).toHaveAttribute('aria-valuetext', 'Tỉnh Minh họa 31 · 82,8% · 7,87/9,50')
    await userEvent.tab()
    await expect(document.activeElement?.closest('[data-dots]')).toBeNull()
  },
}

/** The file holds what the table says: names, figures, axis, marks; no class and no variable of the page. */
export const SavedDrawing: Story = {
  play: async () => {
    const text = drawn(
      <DotDrawing
        rows={AREAS.map((area) => ({
          id: area.code || 'total',
          code: area.code,
          name: area.name,
          level: area.code === '' ? 0 : area.code.split('.').length,
          marks: marksOf(area, COMPARED),
          average: averageOf(area),
          figures: area.points.map((points) => ({ text: print(points), strong: points === Math.max(...area.points) })),
        }))}
        units={COMPARED}
        columns={COMPARED.map(({ unit, short }) => ({ unit, label: short }))}
        axis="Phần trăm của điểm tối đa, trục từ 60%"
        averageLabel="trung bình khối"
        formatTick={(tick) => `${tick}%`}
        measure={(words) => words.length * 6.5}
      />,
      (svg) => toSvg(svg, { title: 'Kém nhiều nhất ở cải cách chế độ công vụ', notes: ['Minh họa'] }),
    )
    const saved = new DOMParser().parseFromString(text ?? '', 'image/svg+xml')
    await expect(saved.querySelector('parsererror')).toBeNull()
    await expect(saved.documentElement.textContent).toMatch(
      /Tỉnh Minh họa 58.*trục từ 60%.*Cải cách chế độ.*13,86.*Minh họa/s,
    )
    await expect(text).not.toMatch(/class=|var\(|light-dark/)
    // Twelve rows of four marks and a legend of four, heads of four.
    await expect(saved.querySelectorAll('path').length).toBe(12 * 4 + 4 + 4)
    await expect(document.querySelectorAll('body > div[aria-hidden] svg')).toHaveLength(0)
  },
}
