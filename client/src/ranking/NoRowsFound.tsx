import { Trans } from '@lingui/react/macro'
import { Button } from '../kit/Button/Button.tsx'
import { Empty } from '../kit/states/states.tsx'
import { useRankingView } from './use-ranking-view.ts'

/** A filter that leaves nothing: one sentence and the way back. */
export function NoRowsFound({ total }: { readonly total: number }) {
  const { change } = useRankingView()
  return (
    <Empty
      action={
        <Button variant="quiet" onClick={() => change({ q: undefined, lech: undefined })}>
          <Trans>Xem cả {total} đơn vị</Trans>
        </Button>
      }
    >
      <Trans>Không có đơn vị nào khớp bộ lọc.</Trans>
    </Empty>
  )
}
