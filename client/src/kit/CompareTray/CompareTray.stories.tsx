import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { Combobox } from '../Combobox/Combobox.tsx'
import { UNIT_NUMBERS } from '../UnitMark/unit-mark.shapes.ts'
import { CompareTray } from './CompareTray.tsx'

const ALL = Array.from({ length: 12 }, (_, index) => ({
  id: `minh-hoa-${index + 1}`,
  name: `Tỉnh Minh họa ${String(index + 1).padStart(2, '0')}`,
  facts: `${(90 - index * 1.1).toFixed(2).replace('.', ',')} điểm, hạng ${index * 5 + 1}/63`,
}))

interface HeldProps {
  readonly count: number
  readonly onChange: (ids: readonly string[]) => void
}

function Held({ count, onChange }: HeldProps) {
  const [ids, setIds] = useState(ALL.slice(0, count).map(({ id }) => id))
  const change = (next: string[]): void => {
    setIds(next)
    onChange(next)
  }
  return (
    <CompareTray
      units={ids.flatMap((id, index) => {
        const found = ALL.find((each) => each.id === id)
        const unit = UNIT_NUMBERS[index]
        return found && unit ? [{ ...found, unit, note: index === 0 ? 'đơn vị của bạn' : undefined }] : []
      })}
      onRemove={(id) => change(ids.filter((each) => each !== id))}
      picker={(done) => (
        <Combobox
          label="Thêm đơn vị để so"
          options={ALL.filter(({ id }) => !ids.includes(id))}
          onPick={({ id }) => {
            change([...ids, id])
            done()
          }}
        />
      )}
    />
  )
}

const meta = {
  title: 'Compare tray',
  component: Held,
  args: { count: 4, onChange: fn() },
} satisfies Meta<typeof Held>
export default meta
type Story = StoryObj<typeof meta>

export const Four: Story = {}
export const FourDark: Story = { globals: { theme: 'dark' } }
/** Full: nothing can be added until one is let go. */
export const Eight: Story = {
  args: { count: 8 },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await expect(canvas.queryByRole('button', { name: 'Thêm đơn vị' })).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Bỏ Tỉnh Minh họa 03' }))
    await expect(args.onChange).toHaveBeenLastCalledWith(expect.not.arrayContaining(['minh-hoa-3']))
    await expect(canvas.getByRole('button', { name: 'Thêm đơn vị' })).toBeVisible()
  },
}
/** Two are the least: none can be let go. */
export const Two: Story = {
  args: { count: 2 },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByRole('button', { name: /^Bỏ/ })).toBeNull()
  },
}
/** Below two the field stands open by itself. */
export const One: Story = {
  args: { count: 1 },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('searchbox')).toBeVisible()
  },
}

export const Add: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Thêm đơn vị' }))
    // The list is fetched when the field is first used, which a busy machine takes its time over.
    const field = await waitFor(() => canvas.getByRole('combobox'), { timeout: 10_000 })
    await expect(field).toHaveFocus()
    await userEvent.type(field, 'hoa 09')
    const option = await within(document.body).findByRole('option', { name: /Minh họa 09/ })
    await userEvent.click(option)
    await expect(args.onChange).toHaveBeenLastCalledWith(expect.arrayContaining(['minh-hoa-1', 'minh-hoa-9']))
    await expect(canvas.getByText('Tỉnh Minh họa 09')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Thêm đơn vị' })).toBeVisible()
  },
}
