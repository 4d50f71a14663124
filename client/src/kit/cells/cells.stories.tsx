import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { Bar } from './Bar.tsx'
import { ChangeCell } from './ChangeCell.tsx'
import { LossCell } from './LossCell.tsx'
import { MisfitMark } from './MisfitMark.tsx'
import { PercentCell } from './PercentCell.tsx'
import { RankCell } from './RankCell.tsx'
import { ScoreCell } from './ScoreCell.tsx'

const meta = { title: 'Cells' } satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

export const Ranks: Story = {
  render: () => (
    <ul>
      <li>
        <RankCell rank={4} base={17} />
      </li>
      <li>
        <RankCell rank={3} base={63} tied />
      </li>
      <li>
        <RankCell rank={2} base={null} />
      </li>
      <li>
        <RankCell rank={null} base={17} />
      </li>
    </ul>
  ),
  play: async ({ canvasElement }) => {
    const items = within(canvasElement)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
    await expect(items).toEqual(['4/17', '=3/63', '2/?', '–'])
  },
}

export const Scores: Story = {
  render: () => (
    <ul>
      <li>
        <ScoreCell value={89.9} weight="strong" />
      </li>
      <li>
        <ScoreCell value={-0.92} signed />
      </li>
      <li>
        <ScoreCell value={0} />
      </li>
      <li>
        <ScoreCell value={null} />
      </li>
      <li>
        <ScoreCell value={83.4} places={1} provisional />
      </li>
    </ul>
  ),
  play: async ({ canvasElement }) => {
    const items = within(canvasElement)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
    await expect(items).toEqual(['89,90', '−0,92', '0,00', '–', '83,4'])
  },
}

export const Changes: Story = {
  render: () => (
    <ul>
      {[1, -2, 0, null].map((change) => (
        <li key={change}>
          <ChangeCell change={change} />
        </li>
      ))}
    </ul>
  ),
  play: async ({ canvasElement }) => {
    const items = within(canvasElement)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
    await expect(items).toEqual(['tăng 1', 'giảm 2', 'giữ nguyên', '–'])
  },
}
export const English: Story = {
  ...Changes,
  globals: { locale: 'en' },
  play: async ({ canvasElement }) => {
    const items = within(canvasElement)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
    await expect(items).toEqual(['up 1', 'down 2', 'unchanged', '–'])
  },
}
export const Percents: Story = {
  render: () => (
    <p>
      {[58.2, 64, 75.6, 84.8, 91.5].map((value) => (
        <PercentCell key={value} value={value} />
      ))}
    </p>
  ),
}
export const Misfit: Story = { render: () => <MisfitMark other={89.96} /> }
export const Bars: Story = {
  render: () => (
    <ul style={{ maxWidth: 240 }}>
      {(['data', 'own', 'lost', 'unreached'] as const).map((kind, index) => (
        <li key={kind}>
          <Bar value={4 - index * 0.8} max={4} kind={kind} />
        </li>
      ))}
    </ul>
  ),
}

/** None can be lost, nothing was lost, and two kinds of loss: four different cells. */
export const Losses: Story = {
  render: () => (
    <ul style={{ maxWidth: 120, textAlign: 'end' }}>
      {[null, 0, 0.75].map((value) => (
        <li key={value}>
          <LossCell value={value} max={1} kind="lost" />
        </li>
      ))}
      <li>
        <LossCell value={0.24} kind="unreached" />
      </li>
    </ul>
  ),
  play: async ({ canvasElement }) => {
    const items = within(canvasElement)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
    await expect(items).toEqual(['–', '0,00', '0,75', '0,24'])
  },
}
