import type { Meta, StoryObj } from '@storybook/react-vite'
import { Tag } from './Tag.tsx'

const meta = { title: 'Tag', component: Tag } satisfies Meta<typeof Tag>
export default meta
type Story = StoryObj<typeof meta>

export const AsPublished: Story = { args: { children: 'Như công bố' } }
export const Illustrative: Story = { args: { children: 'Minh họa' } }
export const Provisional: Story = { args: { children: 'Tạm tính', variant: 'provisional' } }
export const Dark: Story = { args: { children: 'Như công bố' }, globals: { theme: 'dark' } }
