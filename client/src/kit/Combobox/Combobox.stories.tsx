import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import { Combobox } from './Combobox.tsx'

const meta = {
  title: 'Combobox',
  component: Combobox,
  args: {
    label: 'Tìm đơn vị',
    hotkey: '/',
    onPick: fn(),
    onSubmit: fn(),
    options: [
      { id: 'dt', name: 'Đồng Tháp', otherNames: ['Tiền Giang'], note: 'tỉnh' },
      { id: 'hue', name: 'Huế', otherNames: ['Thừa Thiên Huế'], note: 'thành phố' },
      { id: 'tp', name: 'Bộ Tư pháp', note: 'bộ' },
      { id: 'nv', name: 'Bộ Nội vụ', note: 'bộ' },
    ],
  },
} satisfies Meta<typeof Combobox>
export default meta
type Story = StoryObj<typeof meta>

/** Focuses the field and waits until the list has been fetched. */
async function open(canvasElement: HTMLElement): Promise<HTMLElement> {
  const field = within(canvasElement).getByLabelText('Tìm đơn vị')
  await userEvent.click(field)
  // The first time the list is fetched, which a busy machine takes its time over.
  return waitFor(() => within(canvasElement).getByRole('combobox', { name: 'Tìm đơn vị' }), { timeout: 10_000 })
}

export const Closed: Story = {}

export const WithoutMarks: Story = {
  play: async ({ canvasElement, args }) => {
    const field = await open(canvasElement)
    await expect(field).toHaveFocus()
    await userEvent.type(field, 'bo tu')
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect(args.onPick).toHaveBeenCalledWith(expect.objectContaining({ id: 'tp' }))
    await expect(field).toHaveValue('')
  },
}

export const OldName: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.type(await open(canvasElement), 'tien giang')
    await waitFor(() => expect(screen.getByRole('option')).toHaveAccessibleName(/tên khác: Tiền Giang$/))
  },
}

/** What must not be taken for the rest stands apart, under its word. */
export const Apart: Story = {
  args: {
    options: [
      { id: 'mh7', name: 'Tỉnh Minh họa 07', note: 'tỉnh', group: 'Minh họa' },
      { id: 'hg', name: 'Tỉnh Hà Giang', note: 'tỉnh' },
    ],
  },
  play: async ({ canvasElement }) => {
    await userEvent.type(await open(canvasElement), 'tinh')
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2))
    const [first, second] = screen.getAllByRole('option')
    await expect(first).toHaveAccessibleName(/Hà Giang/)
    await expect(screen.getByRole('group', { name: 'Minh họa' })).toContainElement(second ?? null)
  },
}

export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.type(await open(canvasElement), 'xyz')
    await waitFor(() => expect(screen.getByText('Không tìm thấy “xyz”.')).toBeVisible())
  },
}

export const Composing: Story = {
  play: async ({ canvasElement, args }) => {
    const field = await open(canvasElement)
    fireEvent.compositionStart(field)
    fireEvent.input(field, { target: { value: 'bộ' }, isComposing: true })
    await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(0))
    for (const key of ['ArrowDown', 'Enter']) fireEvent.keyDown(field, { key, isComposing: true })
    await expect(args.onPick).not.toHaveBeenCalled()
    await expect(args.onSubmit).not.toHaveBeenCalled()
    fireEvent.compositionEnd(field)
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect(args.onPick).toHaveBeenCalledTimes(1)
  },
}

/** Letters typed before the list has come are neither lost nor doubled. */
export const TypedAtOnce: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByLabelText('Tìm đơn vị'))
    await userEvent.keyboard('hue')
    const field = await waitFor(() => within(canvasElement).getByRole('combobox', { name: 'Tìm đơn vị' }), {
      timeout: 10_000,
    })
    await expect(field).toHaveValue('hue')
  },
}
