import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { FileDrop } from './FileDrop.tsx'

const meta = {
  title: 'FileDrop',
  component: FileDrop,
  args: {
    label: 'Chọn tệp',
    hint: 'CSV hoặc XLSX, đến 700 KB; hoặc thả tệp vào đây',
    accept: '.csv,.xlsx',
    onFile: fn(),
  },
} satisfies Meta<typeof FileDrop>
export default meta
type Story = StoryObj<typeof meta>

const file = new File(['Đơn vị;Điểm'], 'diem.csv', { type: 'text/csv' })

export const Chosen: Story = {
  play: async ({ canvasElement, args }) => {
    const input = within(canvasElement).getByLabelText('Chọn tệp')
    await expect(input).toHaveAccessibleDescription(/thả tệp vào đây/)
    await userEvent.upload(input, file)
    await expect(args.onFile).toHaveBeenCalledWith(file)
  },
}

export const Dropped: Story = {
  play: async ({ canvasElement, args }) => {
    const zone = within(canvasElement).getByText('Chọn tệp').closest('label') as HTMLElement
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(file)
    const drag = (type: string) =>
      zone.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
    drag('dragover')
    await waitFor(() => expect(zone).toHaveAttribute('data-over'))
    drag('drop')
    await waitFor(() => expect(zone).not.toHaveAttribute('data-over'))
    await expect(args.onFile).toHaveBeenCalledTimes(1)
  },
}

export const Disabled: Story = { args: { disabled: true } }
