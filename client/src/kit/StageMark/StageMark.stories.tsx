import type { Meta, StoryObj } from '@storybook/react-vite'
import { type Stage, StageMark } from './StageMark.tsx'

const WORDS: readonly (readonly [Stage, string])[] = [
  ['whole', 'Hoàn thành 100%'],
  ['part', 'Hoàn thành theo phân kỳ'],
  ['begun', 'Đang thực hiện'],
  ['open', 'Chưa thực hiện'],
  ['paused', 'Tạm dừng'],
]

function All() {
  return (
    <ul>
      {WORDS.map(([stage, word]) => (
        <li key={stage}>
          <StageMark stage={stage} word={word} />
        </li>
      ))}
      <li>
        <StageMark stage="begun" late word="Đang thực hiện, quá hạn" />
      </li>
    </ul>
  )
}

const meta = { title: 'Stage mark', component: All } satisfies Meta<typeof All>
export default meta
type Story = StoryObj<typeof meta>

export const Six: Story = {}
export const SixDark: Story = { globals: { theme: 'dark' } }
