import { Trans, useLingui } from '@lingui/react/macro'
import type { FrameworkDiffPageQuery } from '@par-atlas/schema/documents'
import { getRouteApi } from '@tanstack/react-router'
import { useDeferredValue, useMemo } from 'react'
import { SearchField } from '../kit/Field/SearchField.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { Ledger } from '../kit/Ledger/Ledger.tsx'
import { Headline } from '../kit/PageHeading/PageHeading.tsx'
import { Empty } from '../kit/states/states.tsx'
import { useIllustrative } from '../shared/use-illustrative.ts'
import { unitName } from '../units/unit-name.ts'
import { useChangeWords } from './change-words.ts'
import { DiffGroup } from './DiffGroup.tsx'
import { DiffHeading } from './DiffHeading.tsx'
import styles from './framework.module.css'
import { pointsText } from './points-text.ts'
import { CHANGE_KINDS, changeGroups, countOf } from './rules/change-groups.ts'
import { useDiffSpreadsheet } from './use-diff-spreadsheet.ts'

export type LoadedDiff = NonNullable<FrameworkDiffPageQuery['frameworkDiff']>
export type LoadedChange = LoadedDiff['changes'][number]

const route = getRouteApi('/bo-tieu-chi/so-sanh')

/** What differs in one sentence, how far the two can be compared in another, then every change by its kind. */
export function DiffView({ diff }: { readonly diff: LoadedDiff }) {
  const { t } = useLingui()
  const { q } = route.useSearch()
  const navigate = route.useNavigate()
  const text = useDeferredValue(q ?? '')
  const groups = useMemo(() => changeGroups(diff.changes, text), [diff, text])
  const words = useChangeWords()
  const spreadsheet = useDiffSpreadsheet(diff)
  useIllustrative(diff.from.provenance === 'ILLUSTRATIVE')
  return (
    <>
      <DiffHeading spreadsheet={spreadsheet} />
      <Headline>
        <DiffSentence diff={diff} />
      </Headline>
      <Ledger
        facts={CHANGE_KINDS.map((kind) => ({ id: kind, term: words[kind].title, value: countOf(diff.changes, kind) }))}
      />
      <div className={styles.tools}>
        <SearchField
          label={t`Lọc tiêu chí hoặc mã`}
          className={styles.filter}
          value={q ?? ''}
          onChange={(value) =>
            navigate({ search: (known) => ({ ...known, q: value || undefined }), replace: true, resetScroll: false })
          }
        />
      </div>
      {groups.length === 0 && (
        <Empty>
          <Trans>Không có thay đổi nào khớp.</Trans>
        </Empty>
      )}
      {groups.map((group) => (
        <DiffGroup key={group.kind} group={group} from={diff.from.code} to={diff.to.code} />
      ))}
    </>
  )
}

function DiffSentence({ diff }: { readonly diff: LoadedDiff }) {
  const locale = useLocale()
  const { from, to, changes, comparableLeaves, comparablePointsBefore, comparablePointsAfter } = diff
  const points = (value: number, most: number) => (
    <strong>
      {pointsText(value, locale)}/{pointsText(most, locale)}
    </strong>
  )
  const [added, dropped, reweighted] = [
    countOf(changes, 'ADDED'),
    countOf(changes, 'DROPPED'),
    countOf(changes, 'REWEIGHTED'),
  ]
  const [earlier, later] = [unitName(from, locale), unitName(to, locale)]
  return (
    <>
      <Trans>
        {later} thêm <strong>{added}</strong>, bỏ <strong>{dropped}</strong> và đổi điểm <strong>{reweighted}</strong>{' '}
        mục so với {earlier}.
      </Trans>{' '}
      <Trans>
        So được hai năm trên <strong>{comparableLeaves}</strong> tiêu chí:{' '}
        {points(comparablePointsBefore, from.maxPoints)} điểm của bản trước,{' '}
        {points(comparablePointsAfter, to.maxPoints)} điểm của bản sau.
      </Trans>
    </>
  )
}
