import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { Link } from '../Link/Link.tsx'
import { useMinistryColumns } from '../testing/ministry-columns.tsx'
import { BlockLoading, TableLoading } from './Loading.tsx'
import { Empty, ErrorState, NotPublished, OfflineLine } from './states.tsx'

function Loading() {
  return <TableLoading columns={useMinistryColumns()} rows={17} />
}

const meta = { title: 'States' } satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

export const TableOnItsWay: Story = { render: () => <Loading /> }
export const ChartOnItsWay: Story = { render: () => <BlockLoading height={120} /> }
export const NothingToShow: Story = {
  render: () => <Empty action={<Link href="#all">Xem cả 17 bộ</Link>}>Không có dòng nào lệch số trong bảng này.</Empty>,
}
const retry = fn()
export const Failed: Story = {
  render: () => (
    <ErrorState
      what="Chưa tải được bảng xếp hạng."
      kept="Số đã ghim và bộ lọc vẫn còn."
      lookupId="7F3A-21"
      onRetry={retry}
    />
  ),
  play: async ({ canvasElement }) => {
    const alert = within(canvasElement).getByRole('alert')
    await expect(alert).toHaveTextContent('Số đã ghim và bộ lọc vẫn còn. Mã tra cứu 7F3A-21.')
    await userEvent.click(within(alert).getByRole('button', { name: 'Tải lại' }))
    await expect(retry).toHaveBeenCalledOnce()
  },
}
export const FailedDark: Story = {
  render: () => <ErrorState what="Chưa tải được bảng xếp hạng." lookupId="7F3A-21" onRetry={retry} />,
  globals: { theme: 'dark' },
}
export const NotOutYet: Story = {
  render: () => <NotPublished>Năm 2024 chưa công bố; không có bảng xếp hạng nào để hiện.</NotPublished>,
}
export const Offline: Story = {
  render: () => <OfflineLine>Mất kết nối từ 14:32. Số đang hiện vẫn đọc được.</OfflineLine>,
}
