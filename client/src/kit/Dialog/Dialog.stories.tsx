import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { Button } from '../Button/Button.tsx'
import { Dialog, type DialogProps } from './Dialog.tsx'

function Held(props: Pick<DialogProps, 'placement'>) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Lọc</Button>
      <Dialog
        {...props}
        open={open}
        onClose={() => setOpen(false)}
        title="Lọc bảng xếp hạng"
        actions={
          <Button variant="primary" onClick={() => setOpen(false)}>
            Xem 9 dòng
          </Button>
        }
      >
        Chỉ những dòng mà hai phần cộng lại khác tổng in.
      </Dialog>
    </>
  )
}

const meta = { title: 'Dialog', component: Held } satisfies Meta<typeof Held>
export default meta
type Story = StoryObj<typeof meta>

export const Centre: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const trigger = canvas.getByRole('button', { name: 'Lọc' })
    await userEvent.click(trigger)
    const dialog = canvas.getByRole('dialog', { name: 'Lọc bảng xếp hạng' })
    await expect(dialog).toBeVisible()
    await expect(dialog).toContainElement(document.activeElement as HTMLElement)
    await userEvent.click(within(dialog).getByRole('button', { name: 'Đóng' }))
    await expect(dialog).not.toBeVisible()
    await expect(trigger).toHaveFocus()
    await userEvent.click(trigger)
  },
}
export const Sheet: Story = {
  args: { placement: 'sheet' },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Lọc' }))
    const dialog = within(canvasElement).getByRole('dialog')
    // From the lower edge, over the whole width.
    await expect(dialog.getBoundingClientRect().bottom).toBe(innerHeight)
    await expect(dialog.getBoundingClientRect().width).toBe(document.documentElement.clientWidth)
  },
}
