import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { Button } from '../Button/Button.tsx'
import { Tooltip } from './Tooltip.tsx'

const meta = {
  title: 'Tooltip',
  component: Tooltip,
  args: { text: 'Giữ nguyên như nguồn, không sửa, không cộng lại', children: <Button>Như công bố</Button> },
} satisfies Meta<typeof Tooltip>
export default meta
type Story = StoryObj<typeof meta>

export const OnFocus: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.tab()
    await expect(canvas.getByRole('tooltip')).toBeVisible()
    await expect(canvas.getByRole('button')).toHaveAccessibleDescription(/Giữ nguyên như nguồn/)
    await userEvent.keyboard('{Escape}')
    await expect(canvas.getByText(/Giữ nguyên như nguồn/)).not.toBeVisible()
  },
}
