import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { Button } from '../Button/Button.tsx'
import { Drawer } from './Drawer.tsx'

function Held() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Bộ Nội vụ</Button>
      <Drawer open={open} onClose={() => setOpen(false)} title="Bộ Nội vụ">
        <p>87,04 điểm, hạng 4/17.</p>
      </Drawer>
    </>
  )
}

const meta = { title: 'Drawer', component: Held } satisfies Meta<typeof Held>
export default meta
type Story = StoryObj<typeof meta>

export const Open: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Bộ Nội vụ' }))
    const panel = canvas.getByRole('dialog', { name: 'Bộ Nội vụ' })
    await expect(panel).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect(panel).not.toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Bộ Nội vụ' }))
  },
}
