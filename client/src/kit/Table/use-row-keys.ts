import type { KeyboardEvent } from 'react'
import type { TableModel } from './table.model.ts'

const CONTROLS = 'a[href], button:not(:disabled), input, select'

/**
 * Keys inside the body of a real table: up and down move to the same control of the next row, Space on a link pins
 * the row, Enter on a control that is neither link nor button opens it. Typing fields keep all their keys.
 */
export function useRowKeys<Row>({ rows, groups = [], rowId, onPin, onOpen }: TableModel<Row>) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement
    const line = target.closest<HTMLElement>('tr[data-row]')
    if (!line || event.nativeEvent.isComposing || target.matches('input:not([type=checkbox]), select, textarea')) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (moveFocus(target, line, event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault()
      return
    }
    const act =
      event.key === ' ' && !target.matches('button, input')
        ? onPin
        : event.key === 'Enter' && !target.matches('a, button')
          ? onOpen
          : undefined
    const row = [...rows, ...groups.flatMap((group) => group.rows)].find((each) => rowId(each) === line.dataset.row)
    if (!act || row === undefined) return
    event.preventDefault()
    act(row)
  }
}

function moveFocus(target: HTMLElement, line: HTMLElement, step: 1 | -1): boolean {
  const lines = [...(line.closest('table')?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])]
  const column = target.closest<HTMLElement>('[data-column]')?.dataset.column
  for (let at = lines.indexOf(line) + step; at >= 0 && at < lines.length; at += step) {
    const next = lines[at]?.querySelector<HTMLElement>(`[data-column="${column}"] :is(${CONTROLS})`)
    if (next) {
      next.focus()
      return true
    }
  }
  return false
}
