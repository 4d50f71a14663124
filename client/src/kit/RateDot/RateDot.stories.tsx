import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { RateDot } from './RateDot.tsx'
import { RateMonths } from './RateMonths.tsx'

const meta = {
  title: 'Charts/RateDot',
  component: RateDot,
  args: { rate: 0.38, end: 0.5, volume: 693_016, most: 693_016 },
} satisfies Meta<typeof RateDot>
export default meta
type Story = StoryObj<typeof meta>

export const Row: Story = {}

export const Untold: Story = { args: { rate: null } }

/** The demonstration's: the first unit handles a hundred times what the last one does. */
const UNITS = [
  { name: 'Sở Minh họa Tư pháp', rate: 0.4, volume: 12_000 },
  { name: 'Xã Minh họa 001', rate: 1.9, volume: 1_300 },
  { name: 'Xã Minh họa 002', rate: null, volume: 0 },
  { name: 'Xã Minh họa 003', rate: 0, volume: 120 },
]

export const Several: Story = {
  render: () => (
    <table>
      <tbody>
        {UNITS.map(({ name, rate, volume }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td style={{ inlineSize: 200 }}>
              <RateDot rate={rate} end={2} volume={volume} most={12_000} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  ),
}

export const Months: Story = {
  render: () => (
    <RateMonths
      label="Sở Minh họa Tư pháp: tháng 1/2026 0,40%; tháng 2/2026 chưa nêu; tháng 3/2026 1,20%"
      end={2}
      most={1_200}
      points={[
        { name: 'tháng 1/2026', rate: 0.4, volume: 900 },
        { name: 'tháng 2/2026', rate: null, volume: 0 },
        { name: 'tháng 3/2026', rate: 1.2, volume: 1_200 },
      ]}
    />
  ),
  play: async ({ canvasElement }) => {
    const drawing = within(canvasElement).getByRole('img')
    await expect(drawing.getAttribute('aria-label')).toContain('tháng 3/2026 1,20%')
    await expect(drawing.querySelectorAll('circle')).toHaveLength(2)
  },
}
