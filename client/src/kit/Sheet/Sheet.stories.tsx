import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, userEvent, within } from 'storybook/test'
import { Sheet, type SheetMark, type SheetPlace, type SheetProps } from './Sheet.tsx'

const rows = [
  ['Đơn vị', 'Mã tiêu chí', 'Giai đoạn', 'Điểm'],
  ...Array.from({ length: 500 }, (_, index) => [`Sở Minh họa ${index + 1}`, '1.1.1', 'Tự chấm', '0,5']),
]
const marks: ReadonlyMap<string, SheetMark> = new Map([
  ['2:0', { kind: 'wrong', words: 'cần một đơn vị có trong hệ thống' }],
  ['3:3', { kind: 'mended', words: 'đã sửa, chưa kiểm tra lại' }],
  ['480:3', { kind: 'wrong', words: 'cần điểm từ 0 đến 1' }],
])

function Held({ start, ...props }: Partial<SheetProps> & { readonly start: SheetPlace }) {
  const [active, setActive] = useState(start)
  return (
    <Sheet label="Dữ liệu đã dán" rows={rows} head={0} marks={marks} {...props} active={active} onActive={setActive} />
  )
}

const meta = { title: 'Sheet', component: Held, args: { start: { row: 2, column: 0 }, onEdit: fn() } } satisfies Meta<
  typeof Held
>
export default meta
type Story = StoryObj<typeof meta>

export const Marked: Story = {
  play: async ({ canvasElement, args }) => {
    const grid = within(canvasElement).getByRole('grid', { name: 'Dữ liệu đã dán' })
    await expect(grid).toHaveAttribute('aria-rowcount', '502')
    // Only what is in sight is drawn.
    await expect(within(grid).getAllByRole('row').length).toBeLessThan(80)
    const wrong = within(grid).getByText('Sở Minh họa 2').closest('td') as HTMLElement
    await expect(wrong).toHaveAttribute('aria-invalid', 'true')
    await expect(wrong).toHaveAccessibleDescription('cần một đơn vị có trong hệ thống')
    wrong.focus()
    await userEvent.keyboard('{ArrowDown}{End}')
    await expect(document.activeElement).toHaveAttribute('data-cell', '3:3')
    await userEvent.keyboard('{Enter}')
    await expect(args.onEdit).toHaveBeenCalledWith({ row: 3, column: 3 })
  },
}

/** A cell far down is scrolled to, whoever chose it. */
export const FarDown: Story = {
  args: { start: { row: 480, column: 3 } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('rowheader', { name: '481' })).toBeInTheDocument()
  },
}
