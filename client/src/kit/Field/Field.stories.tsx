import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fireEvent, fn, userEvent, within } from 'storybook/test'
import { SearchField, type SearchFieldProps } from './SearchField.tsx'
import { TextArea } from './TextArea.tsx'
import { TextField } from './TextField.tsx'

function Held(props: Partial<SearchFieldProps>) {
  const [value, setValue] = useState(props.value ?? '')
  return (
    <SearchField
      label="Lọc đơn vị, không cần dấu"
      {...props}
      value={value}
      onChange={(next) => {
        setValue(next)
        props.onChange?.(next)
      }}
    />
  )
}

const meta = { title: 'Field', component: Held, args: { onChange: fn(), onSubmit: fn() } } satisfies Meta<typeof Held>
export default meta
type Story = StoryObj<typeof meta>

export const Search: Story = {}
export const WithHotkey: Story = { args: { hotkey: '/' } }

export const Clear: Story = {
  args: { value: 'tu phap' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Xóa chữ tìm' }))
    await expect(canvas.getByRole('searchbox')).toHaveValue('')
    await userEvent.type(canvas.getByRole('searchbox'), 'bo{Escape}')
    await expect(canvas.getByRole('searchbox')).toHaveValue('')
  },
}

/** Telex writes "bộ" as b, o, oo, ooj: nothing may act before the word is whole. */
export const Composing: Story = {
  play: async ({ canvasElement, args }) => {
    const input = within(canvasElement).getByRole('searchbox')
    input.focus()
    fireEvent.compositionStart(input)
    for (const text of ['b', 'bo', 'bô', 'bộ']) fireEvent.input(input, { target: { value: text }, isComposing: true })
    fireEvent.keyDown(input, { key: 'Enter', isComposing: true })
    fireEvent.keyDown(input, { key: 'Escape', isComposing: true })
    await expect(args.onChange).not.toHaveBeenCalled()
    await expect(args.onSubmit).not.toHaveBeenCalled()
    await expect(input).toHaveValue('bộ')
    fireEvent.compositionEnd(input)
    await expect(args.onChange).toHaveBeenLastCalledWith('bộ')
    await userEvent.keyboard('{Enter}')
    await expect(args.onSubmit).toHaveBeenCalledWith('bộ')
  },
}

export const Text: Story = {
  render: () => <TextField label="Mã đơn vị" hint="Mã in trong bảng công bố" value="82" onChange={fn()} />,
}
export const TextWithError: Story = {
  render: () => (
    <TextField
      label="Năm"
      value="23"
      error="Cần một năm bốn chữ số, từ 2011 đến 2023; nhận được “23”."
      onChange={fn()}
    />
  ),
  play: async ({ canvasElement }) => {
    const input = within(canvasElement).getByRole('textbox', { name: 'Năm' })
    await expect(input).toBeInvalid()
    await expect(input).toHaveAccessibleDescription(/Cần một năm bốn chữ số/)
  },
}

export const Area: Story = {
  render: () => <TextArea label="Lý do nhập" hint="Ghi vào lịch sử" value="Số liệu quý 4" onChange={fn()} />,
}
/** A table keeps its lines: the field scrolls sideways. */
export const AreaOfATable: Story = {
  render: () => (
    <TextArea
      table
      rows={4}
      label="Dán từ Excel"
      value={'Đơn vị\tMã tiêu chí\tĐiểm\nSở Minh họa\t1.1.1\t0,5'}
      error="Cần hàng tiêu đề."
      onChange={fn()}
    />
  ),
  play: async ({ canvasElement }) => {
    const area = within(canvasElement).getByRole('textbox', { name: 'Dán từ Excel' })
    await expect(area).toBeInvalid()
    await expect(area).toHaveAccessibleDescription('Cần hàng tiêu đề.')
    await expect(getComputedStyle(area).whiteSpace).toBe('pre')
  },
}
