import { Trans } from '@lingui/react/macro'
import { Button } from '../kit/Button/Button.tsx'
import { NotPublished } from '../kit/states/states.tsx'
import { useRankingView } from './use-ranking-view.ts'

/** No ranking is on record for what the address asks: says so, ranks nothing, and leads to the newest there is. */
export function RankingNotPublished({ year }: { readonly year: number | null }) {
  const { open } = useRankingView()
  if (year === null) {
    return (
      <NotPublished>
        <Trans>Kho chưa có bảng xếp hạng nào.</Trans>
      </NotPublished>
    )
  }
  return (
    <>
      <NotPublished>
        <Trans>Kho chưa có bảng xếp hạng năm {year} của khối này.</Trans>
      </NotPublished>
      <Button variant="quiet" onClick={() => open({ nam: undefined })}>
        <Trans>Xem năm mới nhất đã công bố</Trans>
      </Button>
    </>
  )
}
