import { Trans, useLingui } from '@lingui/react/macro'
import type { ItemTiesFragment } from '@par-atlas/schema/documents'
import type { ReactNode } from 'react'
import { DirectiveItemLine } from '../directives/DirectiveItemLine.tsx'
import { FindingLink } from '../inspections/FindingLink.tsx'
import { FINDING_WORDS } from '../inspections/inspection-words.ts'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { PanelSection } from '../kit/SidePanel/SidePanel.tsx'
import { StageMark } from '../kit/StageMark/StageMark.tsx'
import { ModelLink } from '../models/ModelLink.tsx'
import { STATE_WORDS } from '../models/model-words.ts'
import { STAGES } from '../plans/state-words.ts'
import { TaskLink } from '../plans/TaskLink.tsx'
import { useTaskWords } from '../plans/use-task-words.ts'
import { unitName } from '../units/unit-name.ts'
import styles from './DeductionView.module.css'

/** What is tied to the row at this unit: tasks, findings, conclusions and models of the year and the next; said where there is none. */
export function ItemTies({ ties }: { readonly ties: ItemTiesFragment }) {
  const { year, tasks, findings, directiveItems, models } = ties
  const next = year + 1
  if (tasks.length + findings.length + directiveItems.length + models.length === 0) {
    return (
      <PanelSection title={<Trans>Gắn với tiêu chí này</Trans>}>
        <p className={styles.second}>
          <Trans>
            Chưa có nhiệm vụ, kiến nghị, kết luận hay mô hình nào của đơn vị trong năm {year} và {next}.
          </Trans>
        </p>
      </PanelSection>
    )
  }
  return (
    <PanelSection title={<Trans>Gắn với tiêu chí này</Trans>}>
      <Group title={<Trans>Nhiệm vụ</Trans>} rows={tasks} line={(task) => <TaskLine task={task} />} />
      <Group title={<Trans>Kiến nghị</Trans>} rows={findings} line={(finding) => <FindingLine finding={finding} />} />
      <Group title={<Trans>Kết luận</Trans>} rows={directiveItems} line={(item) => <DirectiveItemLine item={item} />} />
      <Group title={<Trans>Mô hình</Trans>} rows={models} line={(model) => <ModelLine model={model} />} />
    </PanelSection>
  )
}

interface GroupProps<R> {
  readonly title: ReactNode
  readonly rows: readonly R[]
  readonly line: (row: R) => ReactNode
}

function Group<R extends { readonly id: string }>({ title, rows, line }: GroupProps<R>) {
  if (rows.length === 0) return null
  return (
    <div className={styles.tied}>
      <h4>{title}</h4>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>{line(row)}</li>
        ))}
      </ul>
    </div>
  )
}

function TaskLine({ task }: { readonly task: ItemTiesFragment['tasks'][number] }) {
  const { t } = useLingui()
  const locale = useLocale()
  const words = useTaskWords()
  const { plan, lead, dueOn, code, title, state, overdue } = task
  const due = dueOn === null ? null : formatDate(dueOn)
  const who = lead && lead.slug !== plan.unit.slug ? unitName(lead, locale) : null
  return (
    <>
      <StageMark stage={STAGES[state]} late={overdue} />
      <TaskLink task={task}>{[code, title].filter(Boolean).join(' ')}</TaskLink>
      <span className={styles.second}>
        {[`${plan.year}`, who && t`chủ trì ${who}`, due && t`hạn ${due}`, words(task)].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}

function ModelLine({ model }: { readonly model: ItemTiesFragment['models'][number] }) {
  const { i18n } = useLingui()
  return (
    <>
      <ModelLink model={model} />
      <span className={styles.second}>{[`${model.year}`, i18n._(STATE_WORDS[model.state])].join(' · ')}</span>
    </>
  )
}

function FindingLine({ finding }: { readonly finding: ItemTiesFragment['findings'][number] }) {
  const { t, i18n } = useLingui()
  const { text, state, dueOn, overdue, campaign } = finding
  const due = dueOn === null ? null : formatDate(dueOn)
  return (
    <>
      <FindingLink finding={finding}>{text}</FindingLink>
      <span className={styles.second}>
        {[`${campaign.year}`, due && t`hạn ${due}`, i18n._(FINDING_WORDS[state]), overdue && t`quá hạn`]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  )
}
