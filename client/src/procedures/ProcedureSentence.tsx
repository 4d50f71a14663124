import { Trans } from '@lingui/react/macro'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Headline } from '../kit/PageHeading/PageHeading.tsx'
import { useProceduresView } from './use-procedures-view.ts'

/** The finding: of rows, how many are in force and how many stand posted wrongly; where there are none, what a source states. */
export function ProcedureSentence() {
  const { loaded } = useProceduresView()
  if (loaded.procedures.length === 0) return <Stated />
  return <Counted />
}

function Counted() {
  const locale = useLocale()
  const { procedures } = useProceduresView().loaded
  const inForce = (
    <strong>
      {formatCount(procedures.filter(({ state }) => state === 'IN_FORCE').length, locale)}/
      {formatCount(procedures.length, locale)}
    </strong>
  )
  const postings = procedures.flatMap(({ wrongPostings }) => wrongPostings)
  const stale = <strong>{postings.filter(({ fault }) => fault === 'EXPIRED_POSTED').length}</strong>
  const missing = <strong>{postings.filter(({ fault }) => fault === 'MISSING').length}</strong>
  return (
    <Headline>
      <Trans>
        {inForce} thủ tục còn hiệu lực; {stale} thủ tục hết hiệu lực còn đăng, {missing} thủ tục chưa đăng.
      </Trans>
    </Headline>
  )
}

function Stated() {
  const locale = useLocale()
  const { totals } = useProceduresView().loaded
  const stated = (measure: string) => totals.find((total) => total.measure === measure)
  const announced = stated('PROCEDURES_ANNOUNCED')
  const saving = stated('SIMPLIFICATION_SAVING_VND_PER_YEAR')
  if (announced === undefined || saving === undefined) return null
  const procedures = <strong>{formatCount(announced.value, locale)}</strong>
  const dong = <strong>{formatCount(saving.value, locale)}</strong>
  return (
    <Headline>
      <Trans>
        Nguồn nêu {procedures} thủ tục được công bố, tiết kiệm {dong} đồng một năm; chưa có danh mục từng thủ tục.
      </Trans>
    </Headline>
  )
}
