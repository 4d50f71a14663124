import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import type { Sort } from '../Table/table.model.ts'
import { CRITERIA, type CriterionRow, manyCriteria, parentOf } from '../testing/criteria.ts'
import { CRITERION_COLUMNS } from '../testing/criterion-columns.tsx'
import { LevelSwitch } from './LevelSwitch.tsx'
import { TreeGrid, type TreeGridProps } from './TreeGrid.tsx'

const NAME = 'Điểm bị trừ của Tỉnh Minh họa 07 năm 2024 (minh họa)'
const LEVELS = ['Lĩnh vực', 'Tiêu chí', 'Tiêu chí thành phần']

function Deduction({ sort: first = null, level: start = 3, ...props }: Partial<TreeGridProps<CriterionRow>>) {
  const [sort, setSort] = useState<Sort | null>(first)
  const [level, setLevel] = useState(start)
  return (
    <>
      <LevelSwitch label="Cấp" levels={LEVELS} value={level} onChange={setLevel} />
      <TreeGrid
        caption={NAME}
        columns={CRITERION_COLUMNS}
        rows={CRITERIA}
        rowId={({ code }) => code}
        parentId={({ code }) => parentOf(code)}
        treeColumn="code"
        level={level}
        sort={sort}
        onSort={setSort}
        {...props}
      />
    </>
  )
}

const meta = {
  title: 'TreeGrid',
  component: Deduction,
  args: { onOpen: fn() },
} satisfies Meta<typeof Deduction>
export default meta
type Story = StoryObj<typeof meta>

const grid = (canvasElement: HTMLElement): HTMLElement => within(canvasElement).getByRole('treegrid', { name: NAME })
const codes = (canvasElement: HTMLElement): (string | undefined)[] =>
  [...grid(canvasElement).querySelectorAll<HTMLElement>('tr[data-row]')].map(({ dataset }) => dataset.row)

export const Open: Story = { args: { selected: '7.2.2' } }
export const OpenDark: Story = { args: { selected: '7.2.2' }, globals: { theme: 'dark' } }
export const Projector: Story = { args: { level: 1 }, globals: { mode: 'projector' } }

/** Keys by the treegrid pattern: the row is what is focused, its cells are read with it. */
export const Keys: Story = {
  args: { level: 1 },
  play: async ({ canvasElement, args }) => {
    const at = (code: string) =>
      waitFor(() => expect(document.activeElement).toBe(grid(canvasElement).querySelector(`tr[data-row="${code}"]`)))
    await userEvent.tab()
    await userEvent.tab()
    await userEvent.tab()
    await userEvent.tab()
    await at('6')
    await userEvent.keyboard('{ArrowDown}')
    await at('7')
    await expect(document.activeElement).toHaveAttribute('aria-expanded', 'false')
    await userEvent.keyboard('{ArrowRight}')
    await expect(document.activeElement).toHaveAttribute('aria-expanded', 'true')
    await userEvent.keyboard('{ArrowRight}')
    await at('7.1')
    await expect(document.activeElement).toHaveAttribute('aria-level', '2')
    await expect(document.activeElement).toHaveAttribute('aria-posinset', '1')
    await expect(document.activeElement).toHaveAttribute('aria-setsize', '2')
    await userEvent.keyboard('{End}{ArrowRight}{ArrowRight}{Enter}')
    await expect(args.onOpen).toHaveBeenCalledWith(CRITERIA.find(({ code }) => code === '7.2.1'))
    await userEvent.keyboard('{ArrowLeft}')
    await at('7.2')
    await userEvent.keyboard('{ArrowLeft}')
    await expect(document.activeElement).toHaveAttribute('aria-expanded', 'false')
    await userEvent.keyboard('{Home}')
    await at('6')
    await expect(codes(canvasElement)).toEqual(['6', '7', '7.1', '7.2'])
  },
}

export const Levels: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(codes(canvasElement)).toHaveLength(CRITERIA.length)
    await userEvent.click(canvas.getByRole('radio', { name: '1: Lĩnh vực' }))
    await expect(codes(canvasElement)).toEqual(['6', '7'])
    await userEvent.click(canvas.getAllByRole('button', { name: 'Mở ra' })[0] as HTMLElement)
    await expect(codes(canvasElement)).toEqual(['6', '6.4', '6.5', '7'])
  },
}

/** Areas, criteria and leaves each stand by their own loss; a missing one comes last. */
export const SortedInsideSiblings: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Bị trừ' }))
    await waitFor(() => expect(codes(canvasElement).slice(0, 5)).toEqual(['7', '7.2', '7.2.2', '7.2.3', '7.2.1']))
    await expect(within(canvasElement).getByRole('columnheader', { name: 'Bị trừ' })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
  },
}

export const FlatByLoss: Story = {
  args: { flat: true, sort: { columnId: 'lost', direction: 'descending' } },
  play: async ({ canvasElement }) => {
    await expect(codes(canvasElement).slice(0, 4)).toEqual(['6.4.2', '7.2.2', '7.2.3', '7.1.2'])
  },
}

const lostSomething = ({ lost, unreached }: CriterionRow): boolean => (lost ?? 0) > 0 || (unreached ?? 0) > 0
/** What lost nothing goes; what stands above a loss stays. */
export const OnlyLost: Story = {
  args: { keep: lostSomething },
  play: async ({ canvasElement }) => {
    await expect(codes(canvasElement)).not.toContain('7.1.3')
    await expect(codes(canvasElement)).toContain('7.1')
  },
}

/** An address that names a row of a closed branch opens what stands above it. */
export const SelectedInClosedBranch: Story = {
  args: { level: 1, selected: '6.4.1' },
  play: async ({ canvasElement }) => {
    const row = grid(canvasElement).querySelector('tr[data-row="6.4.1"]')
    await expect(row).toHaveAttribute('aria-selected', 'true')
    await expect(row).toHaveAttribute('tabindex', '0')
  },
}

/** On a phone the caller gives fewer columns: rows, not cards, and the second line inside the name. */
export const Phone: Story = {
  args: {
    columns: [
      {
        id: 'title',
        label: 'Tiêu chí',
        rowHeader: true,
        minWidth: 140,
        cell: ({ code, title, reason }) => (
          <>
            <span style={{ color: 'var(--ink-2)' }}>{code}</span> {title}
            {reason && <span style={{ display: 'block', color: 'var(--ink-2)' }}>{reason}</span>}
          </>
        ),
      },
      ...CRITERION_COLUMNS.filter(({ id }) => id === 'got' || id === 'lost').map((column) => ({
        ...column,
        width: 76,
      })),
    ],
    treeColumn: 'title',
  },
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 328 }}>
        <Story />
      </div>
    ),
  ],
}

const MANY = manyCriteria(10_000)

export const TenThousandRows: Story = {
  args: { rows: MANY },
  play: async ({ canvasElement }) => {
    const tree = grid(canvasElement)
    await expect(tree).toHaveAttribute('aria-rowcount', '10001')
    await waitFor(() => expect(tree.querySelectorAll('tr[data-row]').length).toBeGreaterThan(10))
    await expect(tree.querySelectorAll('tr[data-row]').length).toBeLessThan(80)
    const took = async (what: string, act: () => Promise<void>, done: () => Promise<void> | void) => {
      const started = performance.now()
      await act()
      await waitFor(done)
      // Reported, never asserted: the machine that runs this may be busy.
      console.info(`10,000 rows, ${what}: ${Math.round(performance.now() - started)} ms`)
    }
    const canvas = within(canvasElement)
    const head = canvas.getByRole('columnheader', { name: 'Bị trừ' })
    await took(
      'sorted',
      () => userEvent.click(within(head).getByRole('button')),
      () => expect(head).toHaveAttribute('aria-sort', 'descending'),
    )
    await took(
      'closed to areas',
      () => userEvent.click(canvas.getByRole('radio', { name: '1: Lĩnh vực' })),
      () => expect(codes(canvasElement)).toHaveLength(91),
    )
    await took(
      'opened again',
      () => userEvent.click(canvas.getByRole('radio', { name: '3: Tiêu chí thành phần' })),
      () => expect(grid(canvasElement)).toHaveAttribute('aria-rowcount', '10001'),
    )
    const first = await waitFor(() => {
      const row = grid(canvasElement).querySelector<HTMLElement>('tr[data-row]')
      if (!row) throw new Error('Expected a row, but got none.')
      return row
    })
    first.focus()
    await userEvent.keyboard('{End}')
    await waitFor(() => expect(document.activeElement).toHaveAttribute('aria-rowindex', '10001'), { timeout: 5_000 })
  },
}

/** On paper every level is open, whatever the screen shows. */
export const Printed: Story = {
  args: { level: 1 },
  play: async ({ canvasElement }) => {
    await expect(codes(canvasElement)).toEqual(['6', '7'])
    window.dispatchEvent(new Event('beforeprint'))
    await expect(codes(canvasElement)).toHaveLength(CRITERIA.length)
    window.dispatchEvent(new Event('afterprint'))
    await expect(codes(canvasElement)).toEqual(['6', '7'])
  },
}

export const Nothing: Story = { args: { rows: [] } }
