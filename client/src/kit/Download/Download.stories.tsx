import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, spyOn, userEvent, waitFor, within } from 'storybook/test'
import type { Spreadsheet } from '../export/spreadsheet.ts'
import { Download } from './Download.tsx'

/** A demonstration table with demonstration figures. */
const spreadsheet = (): Spreadsheet => ({
  fileName: 'tinh-minh-hoa',
  title: 'Bảng minh họa',
  head: ['Mã', 'Đơn vị', 'Điểm'],
  rows: [['07', 'Tỉnh Minh họa 07', { value: 83.38, places: 2 }]],
  facts: [['Nguồn', 'Số liệu thử của thư viện thành phần.']],
  illustrative: 'Minh họa: đơn vị và điểm số không có thật.',
})
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#0b5c66"/></svg>'

const meta = {
  title: 'Download',
  component: Download,
  args: { spreadsheet, picture: () => ({ fileName: 'hinh-minh-hoa', svg }) },
  // Room for the open menu.
  decorators: [
    (Story) => (
      <div style={{ minBlockSize: 180 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof Download>
export default meta
type Story = StoryObj<typeof meta>

export const Closed: Story = {}

export const Open: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Tải về' }))
    await expect(canvas.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
      'XLSX',
      'CSV',
      'PNG',
      'SVG',
    ])
    await expect(canvas.getByRole('menuitem', { name: 'XLSX' })).toHaveFocus()
  },
}
export const Dark: Story = { ...Open, globals: { theme: 'dark' } }

/** A table alone goes out as XLSX and CSV. */
export const TableAlone: Story = {
  render: () => <Download spreadsheet={spreadsheet} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Tải về' }))
    await expect(canvas.getAllByRole('menuitem')).toHaveLength(2)
  },
}

export const Keys: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const button = canvas.getByRole('button', { name: 'Tải về' })
    button.focus()
    await userEvent.keyboard('{ArrowUp}')
    await expect(button).toHaveAttribute('aria-expanded', 'true')
    await expect(canvas.getByRole('menuitem', { name: 'SVG' })).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}')
    await expect(canvas.getByRole('menuitem', { name: 'XLSX' })).toHaveFocus()
    await userEvent.keyboard('{End}{Home}{ArrowDown}')
    await expect(canvas.getByRole('menuitem', { name: 'CSV' })).toHaveFocus()
  },
}

/** What is saved by the keyboard is a real PNG of two pixels to a px. */
export const SavesAPicture: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const blobs: Blob[] = []
    const made = URL.createObjectURL
    const create = spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) blobs.push(blob)
      return made.call(URL, blob)
    })
    const click = spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(fn())
    canvas.getByRole('button', { name: 'Tải về' }).focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}')
    // Painted until two paintings are the same: on a busy machine that takes seconds.
    await waitFor(() => expect(blobs.some(({ type }) => type === 'image/png')).toBe(true), { timeout: 10_000 })
    const picture = await createImageBitmap(blobs.find(({ type }) => type === 'image/png') ?? new Blob())
    await expect([picture.width, picture.height]).toEqual([80, 40])
    await expect(canvas.getByRole('button', { name: 'Tải về' })).toHaveFocus()
    create.mockRestore()
    click.mockRestore()
  },
}

/** A file that cannot be made says so, and can be asked for again. */
export const Failing: Story = {
  args: {
    spreadsheet: () => {
      throw new Error('The table did not come.')
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Tải về' }))
    await userEvent.click(canvas.getByRole('menuitem', { name: 'CSV' }))
    await expect(await canvas.findByRole('button', { name: 'Không lập được tệp, bấm để thử lại' })).toBeEnabled()
  },
}
