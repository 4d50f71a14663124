import { Trans } from '@lingui/react/macro'
import { Button } from '../kit/Button/Button.tsx'
import { CopyLink } from '../shared/CopyLink.tsx'

/** What can be taken away; left out while there is nothing to take. */
export interface ComparisonFiles {
  readonly csv?: (() => void) | undefined
  readonly svg?: (() => void) | undefined
}

/** What is done with the view as it stands. On a phone it stands at the foot, after what is read. */
export function ComparisonActions({ files = {} }: { readonly files?: ComparisonFiles | undefined }) {
  return (
    <>
      <CopyLink />
      {files.csv && (
        <Button variant="quiet" onClick={files.csv}>
          <Trans>CSV</Trans>
        </Button>
      )}
      {files.svg && (
        <Button variant="quiet" onClick={files.svg}>
          <Trans>SVG</Trans>
        </Button>
      )}
      <Button variant="quiet" onClick={() => window.print()}>
        <Trans>In</Trans>
      </Button>
    </>
  )
}
