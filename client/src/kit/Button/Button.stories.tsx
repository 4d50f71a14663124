import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { Link } from '../Link/Link.tsx'
import { Button } from './Button.tsx'

const meta = {
  title: 'Button and link',
  component: Button,
  args: { children: 'So sánh 3 đơn vị', onClick: fn() },
} satisfies Meta<typeof Button>
export default meta
type Story = StoryObj<typeof meta>

export const Primary: Story = { args: { variant: 'primary' } }
export const Secondary: Story = {
  args: { variant: 'secondary', children: 'Tải lại' },
  play: async ({ canvasElement, args }) => {
    const button = within(canvasElement).getByRole('button')
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect(args.onClick).toHaveBeenCalledOnce()
    // WCAG 2.5.8: nothing that is hit is smaller than 24 px.
    await expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(24)
  },
}
export const Quiet: Story = { args: { variant: 'quiet', children: 'Sao chép liên kết' } }
export const Disabled: Story = { args: { disabled: true } }
export const PrimaryDark: Story = { args: { variant: 'primary' }, globals: { theme: 'dark' } }
export const Links: Story = {
  render: () => (
    <p>
      Trong câu: <Link href="#source">xaydungchinhsach.chinhphu.vn</Link>; trong bảng:{' '}
      <Link variant="name" href="#unit">
        Bộ Tư pháp
      </Link>
    </p>
  ),
}
