import type { Meta, StoryObj } from '@storybook/react-vite'
import { useRef, useState } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { Button } from '../Button/Button.tsx'
import { PanelFacts, PanelSection, SidePanel } from './SidePanel.tsx'

const LEAVES = ['Tỷ lệ thanh toán trực tuyến', 'Mức tăng thu ngân sách từ khu vực doanh nghiệp so với năm trước']

function Held({ silent = false, first }: { readonly silent?: boolean; readonly first?: string | undefined }) {
  const [open, setOpen] = useState(first)
  const frame = useRef<HTMLDivElement>(null)
  return (
    <div ref={frame} style={{ display: 'flex', gap: 24, justifyContent: 'space-between' }}>
      <div>
        {LEAVES.map((leaf) => (
          <Button key={leaf} data-leaf={leaf} onClick={() => setOpen(leaf)}>
            {leaf}
          </Button>
        ))}
      </div>
      {open !== undefined && (
        <SidePanel
          title={open}
          over="7.2.2 · Sở KH&CN (minh họa)"
          subject={open}
          silent={silent}
          back="Về bảng tiêu chí"
          onClose={() => setOpen(undefined)}
          returnTo={() => frame.current?.querySelector<HTMLElement>(`[data-leaf="${open}"]`) ?? null}
        >
          <PanelSection title="Vì sao">
            <p>
              30,00% chia cho mức đủ 60%, nhân 1,5 điểm, được <strong>0,75</strong>.
            </p>
          </PanelSection>
          <PanelSection title="Số liệu đến 31/12/2024">
            <PanelFacts
              facts={[
                { id: 'b', term: 'Hồ sơ phải thanh toán', value: '402.000', note: 'Nguồn: số liệu minh họa' },
                { id: 'a', term: 'Thanh toán trực tuyến', value: '120.600' },
              ]}
            />
          </PanelSection>
        </SidePanel>
      )}
    </div>
  )
}

const meta = { title: 'SidePanel', component: Held } satisfies Meta<typeof Held>
export default meta
type Story = StoryObj<typeof meta>

/** Focus goes to the heading and comes back to what opened it; another subject takes it again. */
export const OpenedAndClosed: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: LEAVES[1] as string }))
    await waitFor(() => expect(canvas.getByRole('heading', { name: LEAVES[1] as string })).toHaveFocus())
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(canvas.getByRole('button', { name: LEAVES[1] as string })).toHaveFocus())
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(canvas.getByRole('heading', { name: LEAVES[1] as string })).toHaveFocus())
  },
}

/** Opened by an address, it leaves focus where the page put it. */
export const FromAnAddress: Story = {
  args: { first: LEAVES[0] as string, silent: true },
  play: async ({ canvasElement }) => {
    const heading = await within(canvasElement).findByRole('heading', { name: LEAVES[0] as string })
    if (window.innerWidth >= 1080) await expect(heading).not.toHaveFocus()
  },
}
export const Dark: Story = { args: { first: LEAVES[0] as string }, globals: { theme: 'dark' } }

/** On a phone it is a page of its own; the way back says where it leads. */
export const Phone: Story = {
  globals: { viewport: { value: 'mobile1', isRotated: false } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: LEAVES[0] as string }))
    await expect(canvas.getByRole('dialog', { name: LEAVES[0] as string })).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Về bảng tiêu chí' }))
    await expect(canvas.queryByRole('dialog')).toBeNull()
    await waitFor(() => expect(canvas.getByRole('button', { name: LEAVES[0] as string })).toHaveFocus())
  },
}
