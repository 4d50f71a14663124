import { Trans } from '@lingui/react/macro'
import { Button } from '../kit/Button/Button.tsx'
import { DeductionLink } from './DeductionLink.tsx'
import type { LoadedHeatMap } from './load-heat-map.ts'
import { NodeLink } from './NodeLink.tsx'
import { useHeatView } from './use-heat-view.ts'

export interface HeatActionsProps {
  readonly loaded: LoadedHeatMap
  readonly slug: string | null
  /** Code of the column; empty for the whole index, null for the names. */
  readonly code: string | null
}

/** Where the cell that is being read leads: the unit at this criterion, the criterion across units, the area opened. */
export function HeatActions({ loaded, slug, code }: HeatActionsProps) {
  const { search, change } = useHeatView()
  const { choices, across, level } = loaded
  const node = choices.nodes.find((each) => each.code === code)
  const opened = search.mo === code
  return (
    <>
      {node && (
        <NodeLink framework={choices.framework.code} code={node.code} search={search}>
          <Trans>Mục {node.code} ở mọi đơn vị</Trans>
        </NodeLink>
      )}
      {slug && (
        <DeductionLink
          framework={choices.framework.code}
          year={across.year}
          code={node?.code}
          slug={slug}
          variant="text"
        >
          <Trans>Trừ điểm của đơn vị</Trans>
        </DeductionLink>
      )}
      {node && level === 1 && node.level === 'AREA' && (
        <Button variant="quiet" onClick={() => change({ mo: opened ? undefined : node.code })}>
          {opened ? <Trans>Đóng lĩnh vực</Trans> : <Trans>Mở lĩnh vực</Trans>}
        </Button>
      )}
    </>
  )
}
