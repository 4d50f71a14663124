import type { Meta, StoryObj } from '@storybook/react-vite'
import { BandMark, type BandNumber } from './BandMark.tsx'

const WORDS = ['Xuất sắc', 'Tốt', 'Khá', 'Trung bình', 'Yếu']

function All() {
  return (
    <ul>
      {WORDS.map((word, index) => (
        <li key={word}>
          <BandMark band={(index + 1) as BandNumber} word={word} />
        </li>
      ))}
    </ul>
  )
}

const meta = { title: 'Band mark', component: All } satisfies Meta<typeof All>
export default meta
type Story = StoryObj<typeof meta>

export const Five: Story = {}
export const FiveDark: Story = { globals: { theme: 'dark' } }
