import type { Meta, StoryObj } from '@storybook/react-vite'
import { BigFigure } from './BigFigure.tsx'

const meta = {
  title: 'Figures/BigFigure',
  component: BigFigure,
  args: { children: '40', base: '/63' },
} satisfies Meta<typeof BigFigure>
export default meta
type Story = StoryObj<typeof meta>

export const RankOfAPage: Story = {}
export const RankOfAPageDark: Story = { globals: { theme: 'dark' } }
export const ShareOfAPart: Story = { args: { children: '34', base: '/45', size: 'part' } }
export const AloneInItsPart: Story = { args: { children: '0,38%', base: undefined, size: 'part' } }
