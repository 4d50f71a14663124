import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, type RefObject, useEffect, useState } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { TextField } from '../kit/Field/TextField.tsx'
import { addressOf } from './cell-address.ts'
import styles from './import.module.css'
import type { ErrorDeskState } from './use-error-desk.ts'

interface CellEditorProps {
  readonly desk: ErrorDeskState
  readonly input: RefObject<HTMLInputElement | null>
}

/**
 * The line above the sheet, as Excel has one: the cell in hand, what is wrong with it, and what it shall say. Enter keeps it and
 * goes on to the next wrong cell.
 */
export function CellEditor({ desk, input }: CellEditorProps) {
  const { t } = useLingui()
  const { active, text, problemsHere, twins, write, step, rows } = desk
  const [value, setValue] = useState(text)
  // Another cell in hand, or another text in it from elsewhere, is another line to begin with.
  useEffect(() => setValue(text), [active.row, active.column, text])
  const alike = twins.length
  const address = addressOf(active)
  const column = rows[0]?.[active.column] ?? ''
  const keep = (cells: Parameters<typeof write>[0], said: string): void => {
    write(cells, said)
    step(1, cells)
    input.current?.focus()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    keep([active], value)
  }
  const problem = problemsHere.map(({ message }) => message).join(' ')
  return (
    <form className={styles.editor} onSubmit={submit}>
      <TextField
        ref={input}
        label={column === '' ? t`Ô ${address}` : t`Ô ${address}, cột ${column}`}
        value={value}
        autoComplete="off"
        spellCheck={false}
        error={problem === '' ? undefined : problem}
        onChange={setValue}
      />
      <Suggestions desk={desk} onPick={(said) => keep([active], said)} onAll={(said) => keep(twins, said)} />
      <div className={styles.row}>
        <Button variant="primary" type="submit">
          <Trans>Sửa ô này</Trans>
        </Button>
        {twins.length > 1 && value !== text && (
          <Button onClick={() => keep(twins, value)}>
            <Trans>Sửa cả {alike} ô cùng chữ</Trans>
          </Button>
        )}
        <Button variant="quiet" onClick={() => step(-1)}>
          <Trans>Ô sai trước</Trans>
        </Button>
        <Button variant="quiet" onClick={() => step(1)}>
          <Trans>Ô sai sau</Trans>
        </Button>
        <span className={styles.note}>
          <Trans>Enter sửa rồi sang ô sai sau; Alt+↑ và Alt+↓ đi giữa các ô sai.</Trans>
        </span>
      </div>
    </form>
  )
}

interface SuggestionsProps {
  readonly desk: ErrorDeskState
  readonly onPick: (text: string) => void
  readonly onAll: (text: string) => void
}

/** The nearest names on record: one press puts one in this cell, or in every cell of the column that says the same. */
function Suggestions({ desk: { problemsHere, twins, rows }, onPick, onAll }: SuggestionsProps) {
  const names = [
    ...new Set(problemsHere.filter(({ code }) => code !== 'HEADER_MISSING').flatMap(({ suggestions }) => suggestions)),
  ]
  const alike = twins.length
  if (names.length === 0 || rows.length === 0) return null
  return (
    <p className={styles.suggestions}>
      <Trans>Có phải:</Trans>
      {names.map((name) => (
        <span key={name} className={styles.suggestion}>
          <Button onClick={() => onPick(name)}>{name}</Button>
          {twins.length > 1 && (
            <Button variant="quiet" onClick={() => onAll(name)}>
              <Trans>cả {alike} ô</Trans>
            </Button>
          )}
        </span>
      ))}
    </p>
  )
}
