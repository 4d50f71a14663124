import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { Link } from '../Link/Link.tsx'
import { LOSSES } from '../testing/provinces.ts'
import { GroupedReasons, type ReasonMember } from './GroupedReasons.tsx'

const items: readonly ReasonMember[] = LOSSES.map(({ id, name, lost }, index) => ({
  id,
  name: (
    <Link variant="name" href={`#${id}`}>
      {name}
    </Link>
  ),
  reason: lost === 1.5 ? 'dưới sàn 20%' : index % 13 === 5 ? null : 'từ 20% đến dưới mức đủ 60%, tính theo tỷ lệ',
  note: `${Math.round((1.5 - lost) * 40)}%`,
  points: lost,
}))

const meta = {
  title: 'Table/GroupedReasons',
  component: GroupedReasons,
  args: {
    label: 'Lý do bị trừ ở mục 7.2.2',
    items,
    kind: 'lost',
    heads: { reason: 'Lý do', count: 'Số tỉnh', points: 'Bị trừ' },
    noReason: 'chưa ghi lý do',
  },
} satisfies Meta<typeof GroupedReasons>
export default meta
type Story = StoryObj<typeof meta>

export const Reasons: Story = {}
export const Dark: Story = { globals: { theme: 'dark' } }
export const NotReached: Story = {
  args: { kind: 'unreached', heads: { reason: 'Lý do', count: 'Số tỉnh', points: 'Chưa đạt' } },
}
export const Phone: Story = {
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 328 }}>
        <Story />
      </div>
    ),
  ],
}

export const Opened: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const toggle = canvas.getByRole('button', { name: 'dưới sàn 20%' })
    toggle.focus()
    await userEvent.keyboard('{Enter}')
    await expect(toggle).toHaveAttribute('aria-expanded', 'true')
    await expect(canvas.getByRole('link', { name: 'Tỉnh Minh họa 02' })).toBeVisible()
    await expect(toggle.closest('tr')).toHaveTextContent('4/48')
    // What has no reason on record stands last.
    await expect(canvas.getAllByRole('rowheader').at(-1)).toHaveTextContent('chưa ghi lý do')
  },
}
