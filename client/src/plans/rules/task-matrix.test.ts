import { describe, expect, it } from 'vitest'
import type { BoardTask } from './plan-task.ts'
import { taskMatrix } from './task-matrix.ts'

const task = (content: string | null, state: BoardTask['state'], overdue = false): BoardTask => ({
  ...{ content, state, overdue },
  dueOn: null,
  lead: null,
})

describe('contents by states', () => {
  const rows = taskMatrix(
    [
      { code: '1', title: 'Chỉ đạo' },
      { code: '2', title: 'Thể chế' },
    ],
    [task('1', 'COMPLETED'), task('1', 'IN_PROGRESS', true), task(null, 'SUSPENDED'), task('9', 'NOT_STARTED')],
  )

  it('has a row for each content, an empty one too, and tasks under none of them last', () => {
    expect(rows.map(({ content, total, overdue }) => [content, total, overdue])).toEqual([
      ['1', 2, 1],
      ['2', 0, 0],
      [null, 2, 0],
    ])
  })

  it('counts every task once, in its state', () => {
    expect(rows[0]?.counts).toEqual({
      ...{ COMPLETED: 1, COMPLETED_BY_PHASE: 0, IN_PROGRESS: 1, NOT_STARTED: 0, SUSPENDED: 0 },
    })
    expect(rows[2]?.counts).toMatchObject({ SUSPENDED: 1, NOT_STARTED: 1 })
  })
})
