import { useLingui } from '@lingui/react/macro'
import { Download } from '../kit/Download/Download.tsx'
import { laidOut } from '../kit/export/spreadsheet.ts'
import { PlainTable } from '../kit/Table/PlainTable.tsx'
import { outOf } from '../kit/Table/table.model.ts'
import { useUnrealWords } from '../shared/use-unreal-words.ts'
import { useFindingColumns, useMoreFindingColumns } from './use-finding-columns.tsx'
import type { ShownCampaign } from './use-narrowing.ts'

/** What a campaign found wanting; nothing of one without findings. */
export function CampaignFindings({ campaign, findings }: ShownCampaign) {
  const { t } = useLingui()
  const { shown, filed } = useFindingColumns()
  const more = useMoreFindingColumns()
  const { title, slug, source } = campaign
  const unreal = useUnrealWords(campaign.provenance === 'ILLUSTRATIVE')
  if (findings.length === 0) return null
  const caption = t`Kiến nghị: ${title}`
  const file = () => ({
    fileName: `kien-nghi-${slug}`,
    title: caption,
    ...laidOut(outOf([...filed, ...more]), findings),
    facts: [[t`Nguồn`, source ?? title]] as const,
    illustrative: unreal,
  })
  return (
    <>
      <PlainTable caption={caption} columns={shown} rows={findings} rowId={({ id }) => id} />
      <div>
        <Download of={caption} spreadsheet={file} />
      </div>
    </>
  )
}
