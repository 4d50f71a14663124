import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { Link } from '../Link/Link.tsx'
import { Code } from './Code.tsx'

const meta = {
  title: 'Code',
  component: Code,
  args: {
    label: 'Tải bảng xếp hạng về một tệp',
    text: `python3 recipe.py http://127.0.0.1:4000 RankingPages '{"framework": "MH-TINH-2", "year": 2024}' ranking.csv`,
    copy: 'Sao chép',
    copied: 'Đã sao chép',
  },
} satisfies Meta<typeof Code>
export default meta
type Story = StoryObj<typeof meta>

export const Command: Story = {
  play: async ({ canvasElement }) => {
    // What scrolls can be reached by keyboard, and says what it is.
    const region = within(canvasElement).getByRole('region', { name: 'Tải bảng xếp hạng về một tệp' })
    await expect(region).toHaveAttribute('tabindex', '0')
  },
}
export const File: Story = {
  args: {
    label: 'MinistriesTable.graphql',
    text: 'query MinistriesTable($year: Int!) {\n  ranking(framework: "876-BO", year: $year) {\n    base\n  }\n}',
    actions: <Link href="#">Tải tệp</Link>,
  },
}
export const Dark: Story = { globals: { theme: 'dark' } }
