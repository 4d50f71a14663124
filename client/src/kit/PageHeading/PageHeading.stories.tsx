import type { Meta, StoryObj } from '@storybook/react-vite'
import { fn } from 'storybook/test'
import { Button } from '../Button/Button.tsx'
import { Select } from '../Select/Select.tsx'
import { Tag } from '../Tag/Tag.tsx'
import { HeadingWord, Headline, PageHeading } from './PageHeading.tsx'

const one = (value: string) => [{ value, label: value }]

const meta = {
  title: 'Page heading',
  component: PageHeading,
  args: {
    title: 'Xếp hạng PAR INDEX 2023, khối bộ, cơ quan ngang bộ',
    tag: <Tag>Như công bố</Tag>,
    actions: (
      <>
        <Button variant="quiet">Sao chép liên kết</Button>
        <Button variant="quiet">Tải về</Button>
        <Button variant="quiet">In</Button>
      </>
    ),
    children: (
      <>
        <Select variant="heading" label="Chỉ số" value="PAR INDEX" options={one('PAR INDEX')} onChange={fn()} />
        <Select variant="heading" label="Năm" value="2023" options={one('2023')} onChange={fn()} />
        <HeadingWord>khối</HeadingWord>
        <Select
          variant="heading"
          label="Khối"
          value="Bộ, cơ quan ngang bộ"
          options={one('Bộ, cơ quan ngang bộ')}
          onChange={fn()}
        />
      </>
    ),
  },
  render: (args) => (
    <>
      <PageHeading {...args} />
      <Headline>
        Bộ Tư pháp dẫn đầu với <strong>89,95</strong> điểm, chỉ hơn hạng 2 là 0,06; từ hạng 11 xuống hạng 12 hụt{' '}
        <strong>3,03</strong> điểm.
      </Headline>
    </>
  ),
} satisfies Meta<typeof PageHeading>
export default meta
type Story = StoryObj<typeof meta>

export const Ranking: Story = {}
export const Dark: Story = { globals: { theme: 'dark' } }
export const Projector: Story = { globals: { mode: 'projector' } }
