import { Trans } from '@lingui/react/macro'
import { Button } from '../kit/Button/Button.tsx'
import { Download, type DownloadProps } from '../kit/Download/Download.tsx'
import { CopyLink } from './CopyLink.tsx'

/** What a view goes out as; left out while there is nothing to take. */
export type ViewFiles = Pick<DownloadProps, 'spreadsheet' | 'picture'>

/** What is done with any view as it stands: its address, its files, paper. */
export function ViewActions(files: ViewFiles) {
  return (
    <>
      <CopyLink />
      <Download {...files} />
      <Button variant="quiet" onClick={() => window.print()}>
        <Trans>In</Trans>
      </Button>
    </>
  )
}
