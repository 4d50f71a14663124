import { Trans } from '@lingui/react/macro'
import { Tag } from '../kit/Tag/Tag.tsx'

/** "Minh họa", beside the title of whatever is not real. */
export function IllustrativeTag() {
  return (
    <Tag>
      <Trans>Minh họa</Trans>
    </Tag>
  )
}
