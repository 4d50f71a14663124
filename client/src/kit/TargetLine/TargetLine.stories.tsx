import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { TargetLine } from './TargetLine.tsx'

const meta = {
  title: 'Charts/TargetLine',
  component: TargetLine,
  args: { from: 83.05, now: 83.38, target: 86 },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: 200 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof TargetLine>
export default meta
type Story = StoryObj<typeof meta>

export const OnTheWay: Story = {}
export const OnTheWayDark: Story = { globals: { theme: 'dark' } }
/** It fell below where it started. */
export const FallenBack: Story = { args: { from: 43.1, now: 42.87, target: 44 } }
export const Reached: Story = { args: { from: 84, now: 86.2, target: 85 } }
/** Nothing was measured since: where it started, and what is to be reached. */
export const NotMeasured: Story = {
  args: { now: null },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('circle')).toHaveLength(1)
  },
}
