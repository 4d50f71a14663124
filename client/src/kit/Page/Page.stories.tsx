import type { Meta, StoryObj } from '@storybook/react-vite'
import { Select } from '../Select/Select.tsx'
import { FactList, Line, Page, Says, Section, Tools } from './Page.tsx'

const meta = {
  title: 'Page',
  component: Page,
  args: {
    children: (
      <>
        <Tools>
          <Select
            variant="inline"
            label="Năm"
            value="2026"
            options={[{ value: '2026', label: '2026' }]}
            onChange={() => {}}
          />
        </Tools>
        <Section id="mo-hinh" title="Mô hình">
          <Says>Một mô hình do đơn vị khởi xướng, 4 đơn vị áp dụng.</Says>
          <FactList
            facts={[
              { term: 'Vấn đề', value: 'Người dân ở xa phải đi lại nhiều lần' },
              {
                term: 'Đơn vị',
                value: (
                  <>
                    Xã Minh họa 001<Line>từ 15/03/2026</Line>
                  </>
                ),
              },
            ]}
          />
        </Section>
      </>
    ),
  },
} satisfies Meta<typeof Page>
export default meta
type Story = StoryObj<typeof meta>

export const OneSection: Story = {}
export const OneSectionDark: Story = { globals: { theme: 'dark' } }
