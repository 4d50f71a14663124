import { useLingui } from '@lingui/react/macro'
import type { BoardTask } from './rules/plan-task.ts'
import { STATE_WORDS } from './state-words.ts'

/** Where a task stands in words, with its lateness: "Đang thực hiện, quá hạn". */
export function useTaskWords(): (task: Pick<BoardTask, 'state' | 'overdue'>) => string {
  const { t, i18n } = useLingui()
  return ({ state, overdue }) => {
    const word = i18n._(STATE_WORDS[state])
    return overdue ? t`${word}, quá hạn` : word
  }
}
