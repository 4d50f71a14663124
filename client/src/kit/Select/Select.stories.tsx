import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { Select, type SelectProps } from './Select.tsx'

const BLOCKS = [
  { value: 'bo', label: 'Bộ, cơ quan ngang bộ' },
  { value: 'tinh', label: '63 tỉnh, thành phố' },
]

function Held({ value, ...props }: Omit<SelectProps, 'onChange'>) {
  const [held, setHeld] = useState(value)
  return <Select {...props} value={held} onChange={setHeld} />
}

const meta = {
  title: 'Select',
  component: Held,
  args: { label: 'Khối', value: 'bo', options: BLOCKS },
} satisfies Meta<typeof Held>
export default meta
type Story = StoryObj<typeof meta>

export const Heading: Story = {
  args: { variant: 'heading' },
  play: async ({ canvasElement }) => {
    const select = within(canvasElement).getByRole('combobox', { name: 'Khối' })
    const narrow = select.parentElement?.offsetWidth ?? 0
    await userEvent.selectOptions(select, 'tinh')
    await expect(select).toHaveValue('tinh')
    // The control is as wide as what it says.
    await expect(select.parentElement?.offsetWidth).toBeLessThan(narrow)
  },
}
export const Inline: Story = { args: { variant: 'inline' } }
export const Field: Story = { args: { variant: 'field' } }
export const Groups: Story = {
  args: {
    options: [
      { value: '2023', label: '2023', group: '876/QĐ-BNV' },
      { value: '2021', label: '2021', group: '1149/QĐ-BNV' },
    ],
    value: '2023',
    label: 'Năm',
  },
}
export const Dark: Story = { args: { variant: 'heading' }, globals: { theme: 'dark' } }
