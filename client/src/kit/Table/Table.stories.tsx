import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { MINISTRIES, type Ministry, NOT_RANKED } from '../testing/ministries.ts'
import { useMinistryColumns } from '../testing/ministry-columns.tsx'
import { Table, type TableProps } from './Table.tsx'
import type { Sort } from './table.model.ts'

type RankingProps = Partial<TableProps<Ministry>>

function Ranking(props: RankingProps) {
  const columns = useMinistryColumns()
  const [sort, setSort] = useState<Sort | null>({ columnId: 'rank', direction: 'ascending' })
  return (
    <Table
      caption="PAR INDEX 2023, khối bộ, cơ quan ngang bộ"
      columns={columns}
      rows={MINISTRIES}
      rowId={({ id }) => id}
      sort={sort}
      onSort={setSort}
      look={({ id }) => ({ selected: id === 'm4' })}
      groups={[
        {
          id: 'not-ranked',
          rows: NOT_RANKED,
          noteFrom: 'position',
          note: () => 'Được chấm điểm, không xếp hạng; nguồn này không công bố điểm',
        },
      ]}
      {...props}
    />
  )
}

const meta = { title: 'Table/Plain', component: Ranking } satisfies Meta<typeof Ranking>
export default meta
type Story = StoryObj<typeof meta>

const names = (element: HTMLElement): (string | null)[] =>
  within(element)
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent)

export const RankingOfMinistries: Story = {}

export const Sorted: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const score = canvas.getByRole('columnheader', { name: /^Điểm/ })
    await userEvent.click(within(score).getByRole('button'))
    await expect(score).toHaveAttribute('aria-sort', 'descending')
    await userEvent.click(within(score).getByRole('button'))
    await expect(score).toHaveAttribute('aria-sort', 'ascending')
    await waitFor(() => expect(names(canvasElement)[0]).toBe('Bộ Công Thương'))
    // Rows below the ink rule stay below it.
    await expect(names(canvasElement).slice(-2)).toEqual(['Thanh tra Chính phủ', 'Ủy ban Dân tộc'])
  },
}

export const Keys: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    canvas.getByRole('link', { name: 'Bộ Tư pháp' }).focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await expect(canvas.getByRole('link', { name: 'Bộ Tài chính' })).toHaveFocus()
    canvas.getByRole('button', { name: 'Ghim Bộ Tài chính' }).focus()
    await userEvent.keyboard(' ')
    await expect(canvas.getByRole('button', { name: 'Ghim Bộ Tài chính' })).toHaveAttribute('aria-pressed', 'true')
  },
}

export const PinnedRows: Story = {
  args: { pinned: ['m15', 'm4'] },
  play: async ({ canvasElement }) => {
    await expect(names(canvasElement).slice(0, 3)).toEqual(['Bộ Y tế', 'Bộ Nội vụ', 'Bộ Tư pháp'])
  },
}

export const Dark: Story = { globals: { theme: 'dark' } }

export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 560 }}>
        <Story />
      </div>
    ),
  ],
}
