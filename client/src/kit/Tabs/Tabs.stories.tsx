import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { Tabs } from './Tabs.tsx'

function Held() {
  const [value, setValue] = useState('tong-quan')
  return (
    <Tabs
      label="Bộ cột"
      value={value}
      onChange={setValue}
      items={[
        { id: 'tong-quan', label: 'Tổng quan' },
        { id: 'hai-phan', label: 'Hai phần điểm' },
        { id: 'bien-dong', label: 'Biến động' },
      ]}
    />
  )
}

const meta = { title: 'Tabs', component: Held } satisfies Meta<typeof Held>
export default meta
type Story = StoryObj<typeof meta>

export const ColumnSets: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}')
    await expect(canvas.getByRole('tab', { name: 'Hai phần điểm' })).toHaveFocus()
    await expect(canvas.getByRole('tab', { selected: true })).toHaveTextContent('Hai phần điểm')
    await userEvent.keyboard('{End}{ArrowRight}')
    await expect(canvas.getByRole('tab', { selected: true })).toHaveTextContent('Tổng quan')
  },
}
