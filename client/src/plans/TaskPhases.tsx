import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { formatDate } from '../kit/format/date.ts'
import { type PhaseDot, PhaseDots } from '../kit/PhaseDots/PhaseDots.tsx'
import styles from './plans.module.css'
import { type Phase, phaseMark, phasesDone } from './rules/phase-marks.ts'
import type { TaskProps } from './TaskView.tsx'

/** The phases of the task as they stand at the end of a day; nothing of a task without. */
export function TaskPhases({ task: { phases }, day }: TaskProps & { readonly day: string }) {
  const { t } = useLingui()
  if (phases.length === 0) return null
  const [done, count] = [phasesDone(phases, day), phases.length]
  return (
    <section className={styles.section} aria-labelledby="kh-phan-ky">
      <h2 id="kh-phan-ky">
        <Trans>
          Phân kỳ: {done}/{count} đã xong
        </Trans>
      </h2>
      <PhaseDots label={t`Phân kỳ`} phases={phases.map((phase, index) => dotOf(phase, index, day))} />
    </section>
  )
}

function dotOf(phase: Phase, index: number, day: string): PhaseDot {
  const { mark } = phaseMark(phase, day)
  const due = phase.dueOn === null ? null : formatDate(phase.dueOn)
  return {
    id: `${index}`,
    name: phase.name,
    mark,
    words: <PhaseWords phase={phase} day={day} />,
    note: due && <Trans>hạn {due}</Trans>,
  }
}

function PhaseWords({ phase, day }: { readonly phase: Phase; readonly day: string }) {
  const { mark, days } = phaseMark(phase, day)
  const done = phase.completedOn === null ? '' : formatDate(phase.completedOn)
  if (mark === 'done') return <Trans>xong {done}</Trans>
  if (mark === 'late') {
    return (
      <Trans>
        xong {done}, trễ <Plural value={days} other="# ngày" />
      </Trans>
    )
  }
  if (mark === 'ahead') return <Trans>chưa đến hạn</Trans>
  return (
    <Trans>
      quá hạn <Plural value={days} other="# ngày" />
    </Trans>
  )
}
