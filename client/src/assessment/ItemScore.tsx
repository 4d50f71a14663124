import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { type DeductionScoreFragment, DeductionScoreFragmentDoc } from '@par-atlas/schema/documents'
import { formatDate } from '../kit/format/date.ts'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { type PanelFact, PanelFacts, PanelSection } from '../kit/SidePanel/SidePanel.tsx'
import { dayInVietnam } from '../shared/day.ts'
import styles from './DeductionView.module.css'
import { exactText } from './exact-text.ts'
import { useStateWord } from './state-words.ts'

/** Why one leaf has its points: the sentence, the figures, the rule, every stage, the thread, the evidence asked. */
export function ItemScore({ score: from }: { readonly score: FragmentType<DeductionScoreFragment> }) {
  const { data: score } = useSuspenseFragment({
    fragment: DeductionScoreFragmentDoc,
    fragmentName: 'DeductionScore',
    from,
  })
  return (
    <>
      <Why score={score} />
      <Figures score={score} />
      <Rule score={score} />
      <Stages score={score} />
      <Thread score={score} />
      <Evidence score={score} />
      <Cause score={score} />
    </>
  )
}

interface ScoreProps {
  readonly score: DeductionScoreFragment
}

function Why({ score: { final } }: ScoreProps) {
  const locale = useLocale()
  const why = locale === 'en' ? (final?.whyEn ?? final?.why) : final?.why
  if (!why) return null
  return (
    <PanelSection title={<Trans>Vì sao</Trans>}>
      <p>{why}</p>
    </PanelSection>
  )
}

type Stage = NonNullable<DeductionScoreFragment['self']>
type Figure = NonNullable<DeductionScoreFragment['final']>['figures'][number]

/** The figures with the day they are of in the heading where all share one, else beside each; the source beneath. */
function Figures({ score: { final, criterion } }: ScoreProps) {
  const figures = final?.figures ?? []
  const facts = useFigureFacts(figures, criterion.rule)
  if (facts.length === 0) return null
  const days = [...new Set(figures.map(({ asOf }) => asOf))]
  const day = days.length === 1 && days[0] ? formatDate(days[0]) : null
  const sources = [...new Set(figures.flatMap(({ source }) => source ?? []))]
  return (
    <PanelSection title={day === null ? <Trans>Số liệu</Trans> : <Trans>Số liệu đến {day}</Trans>}>
      <PanelFacts facts={facts} />
      {sources.length > 0 && (
        <p className={styles.source}>
          <Trans>Nguồn: {sources.join('; ')}</Trans>
        </p>
      )}
    </PanelSection>
  )
}

function useFigureFacts(
  figures: readonly Figure[],
  rule: DeductionScoreFragment['criterion']['rule'],
): readonly PanelFact[] {
  const { t } = useLingui()
  const locale = useLocale()
  const several = new Set(figures.map(({ asOf }) => asOf)).size > 1
  return figures.map(({ name, value, asOf }) => {
    const variable = rule?.variables.find((each) => each.name === name)
    const unit = locale === 'en' ? (variable?.unitEn ?? variable?.unit) : variable?.unit
    const day = several && asOf ? formatDate(asOf) : null
    const number = value === null ? '–' : exactText(value, locale)
    return {
      id: name,
      term: (locale === 'en' ? (variable?.labelEn ?? variable?.label) : variable?.label) ?? name,
      value: (
        <span className={styles.value}>{unit === '%' ? `${number}%` : [number, unit].filter(Boolean).join(' ')}</span>
      ),
      note: day === null ? undefined : t`đến ${day}`,
    }
  })
}

function Rule({ score: { criterion } }: ScoreProps) {
  const locale = useLocale()
  const { rule, guidance, guidanceEn } = criterion
  if (!rule) return null
  const words = locale === 'en' ? (guidanceEn ?? guidance) : guidance
  return (
    <PanelSection title={<Trans>Cách chấm</Trans>}>
      <p>{locale === 'en' ? rule.textEn : rule.text}</p>
      {words && <p className={styles.second}>{words}</p>}
      {rule.source && <p className={styles.source}>{rule.source}</p>}
    </PanelSection>
  )
}

/** What the unit, the appraisers and the council each gave; every stage stays. */
function Stages({ score }: ScoreProps) {
  const { t } = useLingui()
  const self = useStage(score.self)
  const first = useStage(score.appraisal1)
  const second = useStage(score.appraisal2)
  const final = useStage(score.final)
  const facts = [
    { id: 'self', term: t`Tự chấm`, ...self },
    { id: 'first', term: t`Thẩm định lần 1`, ...first },
    { id: 'second', term: t`Thẩm định lần 2`, ...second },
    { id: 'final', term: <strong>{t`Điểm cuối`}</strong>, ...final },
  ].flatMap(({ value, ...fact }) => (value === null ? [] : [{ ...fact, value }]))
  if (facts.length < 2) return null
  return (
    <PanelSection title={<Trans>Các giai đoạn</Trans>}>
      <PanelFacts facts={facts} />
    </PanelSection>
  )
}

/** A stage without a row is left out: the second appraisal is not every leaf's. */
function useStage(stage: Stage | null): Pick<PanelFact, 'note'> & { readonly value: string | null } {
  const { t } = useLingui()
  const locale = useLocale()
  const word = useStateWord()
  if (!stage) return { value: null }
  const { points, state, by, at, overrideReason } = stage
  const day = at ? formatDate(dayInVietnam(at)) : null
  const note = [overrideReason && t`ấn định: ${overrideReason}`, by, day].filter(Boolean).join(' · ')
  return { value: points === null ? word(state) : formatDecimal(points, 2, locale), note: note || undefined }
}

/** What was asked after the first appraisal, by when, and what the unit answered: proposed figures, never a score. */
function Thread({ score: { explanations, criterion } }: ScoreProps) {
  if (explanations.length === 0) return null
  return (
    <PanelSection title={<Trans>Giải trình</Trans>}>
      <ol className={styles.thread}>
        {explanations.map((each) => (
          <Explanation key={`${each.requested} ${each.deadline}`} explanation={each} rule={criterion.rule} />
        ))}
      </ol>
    </PanelSection>
  )
}

interface ExplanationProps {
  readonly explanation: DeductionScoreFragment['explanations'][number]
  readonly rule: DeductionScoreFragment['criterion']['rule']
}

function Explanation({ explanation, rule }: ExplanationProps) {
  const { requested, deadline, answer, answeredAt, figures } = explanation
  const facts = useFigureFacts(figures, rule)
  const until = deadline ? formatDate(dayInVietnam(deadline)) : null
  const on = answeredAt ? formatDate(dayInVietnam(answeredAt)) : null
  return (
    <li className={styles.turn}>
      <p>{requested}</p>
      {answer === null ? (
        <p className={styles.note}>
          {until === null ? <Trans>Chưa có giải trình.</Trans> : <Trans>Chưa có giải trình, hạn {until}.</Trans>}
        </p>
      ) : (
        <div className={styles.answer}>
          <p>
            {on === null ? <Trans>Trả lời:</Trans> : <Trans>Trả lời ngày {on}:</Trans>} {answer}
          </p>
          {facts.length > 0 && <PanelFacts facts={facts} />}
        </div>
      )}
    </li>
  )
}

function Evidence({ score: { criterion } }: ScoreProps) {
  const { evidenceRequired } = criterion
  if (evidenceRequired.length === 0) return null
  return (
    <PanelSection title={<Trans>Minh chứng yêu cầu</Trans>}>
      <ul>
        {evidenceRequired.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </PanelSection>
  )
}

/** Once somebody wrote down a cause or an owner; years in which the same leaf was lost before. */
function Cause({ score: { deduction } }: ScoreProps) {
  const locale = useLocale()
  if (!deduction) return null
  const { cause, owner, yearsRepeated } = deduction
  const years = yearsRepeated.join(', ')
  if (!cause && !owner && yearsRepeated.length === 0) return null
  return (
    <PanelSection title={<Trans>Nguyên nhân và người chịu trách nhiệm</Trans>}>
      {cause && <p>{cause}</p>}
      {owner && <p>{locale === 'en' ? (owner.nameEn ?? owner.name) : owner.name}</p>}
      {yearsRepeated.length > 0 && (
        <p className={styles.note}>
          <Trans>Mục này cũng mất điểm các năm {years}.</Trans>
        </p>
      )}
    </PanelSection>
  )
}
