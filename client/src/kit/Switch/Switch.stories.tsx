import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { Switch } from './Switch.tsx'

function Held({ checked }: { readonly checked: boolean }) {
  const [held, setHeld] = useState(checked)
  return (
    <Switch checked={held} onChange={setHeld}>
      Chỉ dòng lệch số (9)
    </Switch>
  )
}

const meta = { title: 'Switch', component: Held, args: { checked: false } } satisfies Meta<typeof Held>
export default meta
type Story = StoryObj<typeof meta>

export const Off: Story = {
  play: async ({ canvasElement }) => {
    const control = within(canvasElement).getByRole('switch', { name: 'Chỉ dòng lệch số (9)' })
    await userEvent.tab()
    await userEvent.keyboard(' ')
    await expect(control).toBeChecked()
    await userEvent.click(control)
    await expect(control).not.toBeChecked()
  },
}
export const On: Story = { args: { checked: true } }
export const OnDark: Story = { args: { checked: true }, globals: { theme: 'dark' } }
