import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { type CriterionRuleFragment, CriterionRuleFragmentDoc } from '@par-atlas/schema/documents'
import { PART_WORDS } from '../framework/part-words.ts'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Ledger, type LedgerFact } from '../kit/Ledger/Ledger.tsx'
import styles from './CriterionPage.module.css'
import { useStateWords } from './cell-words.ts'
import type { CellState } from './rules/model.ts'

export interface CriterionFactsProps {
  readonly criterion: FragmentType<CriterionRuleFragment>
  /** Mean points of those that have any; null where the graph gives none. */
  readonly average: number | null
  readonly gaps: readonly { readonly state: CellState; readonly count: number }[]
  /** The reader's own unit among them, as a fact of its own. */
  readonly own: LedgerFact | null
}

/** The maximum, where the points come from, who answers, the average, who has no points and why, and the rule in words. */
export function CriterionFacts({ criterion: from, average, gaps, own }: CriterionFactsProps) {
  const { data: criterion } = useSuspenseFragment({ fragment: CriterionRuleFragmentDoc, from })
  const facts = useFacts(criterion, average, gaps)
  const locale = useLocale()
  const rule = criterion.rule && ((locale === 'en' ? criterion.rule.textEn : null) ?? criterion.rule.text)
  const guidance = (locale === 'en' ? criterion.guidanceEn : null) ?? criterion.guidance
  return (
    <>
      <Ledger facts={own ? [own, ...facts] : facts} />
      {(rule || guidance) && (
        <div className={styles.rule}>
          {rule && (
            <p>
              <strong>
                <Trans>Cách chấm:</Trans>
              </strong>{' '}
              {rule}
            </p>
          )}
          {guidance && (
            <details>
              <summary>
                <Trans>Hướng dẫn chấm</Trans>
              </summary>
              <p>{guidance}</p>
            </details>
          )}
        </div>
      )}
    </>
  )
}

function useFacts(
  { maxPoints, cap, part, lead, leadEn }: CriterionRuleFragment,
  average: number | null,
  gaps: CriterionFactsProps['gaps'],
): readonly LedgerFact[] {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  const words = useStateWords()
  const print = (value: number) => formatDecimal(value, 2, locale)
  const who = (locale === 'en' ? leadEn : null) ?? lead
  const fact = (id: string, term: string, value: string | null, note?: string): LedgerFact[] =>
    value === null ? [] : [{ id, term, value, note }]
  return [
    ...fact('max', t`Điểm tối đa`, maxPoints === null ? null : print(maxPoints), t`điểm`),
    ...fact('cap', t`Trần cộng, trừ`, cap === null ? null : print(cap), t`điểm`),
    ...fact('part', t`Phần điểm`, part === null ? null : i18n._(PART_WORDS[part].name)),
    ...fact('lead', t`Cơ quan chủ trì`, who),
    ...fact('average', t`Trung bình khối`, average === null ? null : print(average), t`điểm`),
    ...fact(
      'gaps',
      t`Không có điểm`,
      gaps.length > 0 ? gaps.map(({ state, count }) => `${count} ${words(state)}`).join(', ') : null,
    ),
  ]
}
