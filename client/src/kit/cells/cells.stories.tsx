import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { Bar } from './Bar.tsx'
import { ChangeCell } from './ChangeCell.tsx'
import { HeatCell } from './HeatCell.tsx'
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

export const Heat: Story = {
  render: () => (
    <ul style={{ display: 'grid', gridTemplateColumns: 'repeat(7, 48px)' }}>
      {[58.2, 64, 75.6, 84.8, 91.5, null].map((percent) => (
        <li key={percent}>
          <HeatCell percent={percent} places={0} />
        </li>
      ))}
      <li>
        <HeatCell percent={71.05} incomplete />
      </li>
    </ul>
  ),
  play: async ({ canvasElement }) => {
    const items = within(canvasElement)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
    // 71.05 is 71.1 half up.
    await expect(items).toEqual(['58', '64', '76', '85', '92', '–', '71,1'])
  },
}
export const HeatDark: Story = { ...Heat, globals: { theme: 'dark' } }

/** The two kinds of loss are apart by column, by colour and by pattern; zero is not "none". */
export const Losses: Story = {
  render: () => (
    <table>
      <thead>
        <tr>
          <th scope="col">Bị trừ</th>
          <th scope="col">Chưa đạt</th>
        </tr>
      </thead>
      <tbody>
        {(
          [
            [10.63, 5.99],
            [4.2, 0],
            [0, null],
          ] as const
        ).map(([lost, unreached]) => (
          <tr key={lost}>
            <td style={{ inlineSize: 120, textAlign: 'end' }}>
              <LossCell kind="lost" value={lost} most={10.63} />
            </td>
            <td style={{ inlineSize: 120, textAlign: 'end' }}>
              <LossCell kind="unreached" value={unreached} most={5.99} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  ),
  play: async ({ canvasElement }) => {
    const cells = within(canvasElement)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent)
    await expect(cells).toEqual(['10,63', '5,99', '4,20', '0,00', '0,00', '–'])
  },
}
export const LossesDark: Story = { ...Losses, globals: { theme: 'dark' } }
