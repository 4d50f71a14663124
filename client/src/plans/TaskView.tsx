import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from '../kit/Button/Button.tsx'
import { DayField } from '../kit/Field/DayField.tsx'
import { formatDate } from '../kit/format/date.ts'
import { Headline, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { SourceLine } from '../kit/SourceLine/SourceLine.tsx'
import { CopyLink } from '../shared/CopyLink.tsx'
import { dayInVietnam } from '../shared/day.ts'
import { IllustrativeTag } from '../shared/IllustrativeTag.tsx'
import { useIllustrative } from '../shared/use-illustrative.ts'
import { useTitle } from '../shared/use-title.ts'
import type { LoadedTask } from './load-task.ts'
import styles from './plans.module.css'
import { STATE_WORDS } from './state-words.ts'
import { TaskCriteria } from './TaskCriteria.tsx'
import { TaskDates } from './TaskDates.tsx'
import { TaskExtensions } from './TaskExtensions.tsx'
import { TaskPhases } from './TaskPhases.tsx'
import { TaskPlace } from './TaskPlace.tsx'

const route = getRouteApi('/nhiem-vu/$task')

export interface TaskProps {
  readonly task: LoadedTask
}

/** The task once it is there; its state and lateness are those at the end of the day that the address names. */
export function TaskView({ task }: TaskProps) {
  const { t } = useLingui()
  const { ngay } = route.useSearch()
  const day = ngay ?? dayInVietnam(new Date().toISOString())
  const { plan, code } = task
  const name = task.title ?? t`Nhiệm vụ không nêu tên`
  const illustrative = plan.provenance === 'ILLUSTRATIVE'
  useTitle([code, name].filter(Boolean).join(' '))
  useIllustrative(illustrative)
  return (
    <article className={styles.page}>
      <PageHeading
        title={[t`Nhiệm vụ`, code, name].filter(Boolean).join(' ')}
        tag={illustrative && <IllustrativeTag />}
        actions={<Actions />}
      >
        {code && <span>{code}</span>}
        <strong>{name}</strong>
      </PageHeading>
      <Headline>
        <Finding task={task} day={day} />
      </Headline>
      <DayTool day={ngay} />
      <TaskDates task={task} />
      <TaskPhases task={task} day={day} />
      <TaskExtensions task={task} />
      <TaskPlace task={task} />
      <TaskCriteria task={task} />
      <SourceLine>{plan.source ?? plan.title}</SourceLine>
    </article>
  )
}

function Actions() {
  return (
    <>
      <CopyLink />
      <Button variant="quiet" onClick={() => window.print()}>
        <Trans>In</Trans>
      </Button>
    </>
  )
}

/** Where it stands on the day, and how late it is or was. */
function Finding({ task, day }: TaskProps & { readonly day: string }) {
  const { i18n } = useLingui()
  const state = <strong>{i18n._(STATE_WORDS[task.state])}</strong>
  const at = formatDate(day)
  const days = task.daysLate ?? 0
  return (
    <>
      <Trans>
        Đến hết {at}: {state}
      </Trans>
      {task.overdue && (
        <span className={styles.late}>
          , <Trans>quá hạn</Trans>
        </span>
      )}
      {days > 0 && (
        <>
          , <Plural value={days} other="đã trễ # ngày" />
        </>
      )}
      .
    </>
  )
}

function DayTool({ day }: { readonly day: string | undefined }) {
  const { t } = useLingui()
  const navigate = route.useNavigate()
  return (
    <div className={styles.tools}>
      <DayField
        key={day ?? ''}
        label={t`Tình hình đến hết ngày`}
        value={day}
        onChange={(ngay) => navigate({ search: { ngay }, resetScroll: false })}
      />
      {day === undefined && (
        <span className={styles.quiet}>
          <Trans>để trống là hôm nay</Trans>
        </span>
      )}
    </div>
  )
}
