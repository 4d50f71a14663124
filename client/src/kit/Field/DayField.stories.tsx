import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { DayField } from './DayField.tsx'

const meta = {
  title: 'DayField',
  component: DayField,
  args: { label: 'Trong ngày', value: undefined, onChange: fn() },
} satisfies Meta<typeof DayField>
export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {}
export const Filled: Story = { args: { value: '2025-06-30' } }
export const Disabled: Story = { args: { value: '2025-06-30', disabled: true } }

export const Typed: Story = {
  async play({ canvasElement, args }) {
    await userEvent.type(within(canvasElement).getByRole('textbox'), '1/7/2025{Enter}')
    await expect(args.onChange).toHaveBeenCalledWith('2025-07-01')
  },
}

export const NoSuchDay: Story = {
  async play({ canvasElement, args }) {
    const field = within(canvasElement).getByRole('textbox')
    await userEvent.type(field, '31/06/2025{Enter}')
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(args.onChange).not.toHaveBeenCalled()
  },
}
