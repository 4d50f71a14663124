import type { Meta, StoryObj } from '@storybook/react-vite'
import { Bullet } from './Bullet.tsx'

const meta = {
  title: 'Charts/Bullet',
  component: Bullet,
  args: { value: 10, target: 15, scale: 15 },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof Bullet>
export default meta
type Story = StoryObj<typeof meta>

export const TenOfFifteen: Story = {}
export const TenOfFifteenDark: Story = { globals: { theme: 'dark' } }
export const AllOfSix: Story = { args: { value: 6, target: 6 } }
/** Surprise checks have no plan: the bar alone. */
export const NothingPlanned: Story = { args: { value: 9, target: null } }
/** More than was planned goes beyond the mark. */
export const Beyond: Story = { args: { value: 15, target: 12 } }
/** Nobody says how many: the plan alone. */
export const NotKnown: Story = { args: { value: null } }
