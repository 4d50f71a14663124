import { useApolloClient } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { TextArea } from '../kit/Field/TextArea.tsx'
import { ErrorState } from '../kit/states/states.tsx'
import { askChanges, askUndo, type Change, type Imported } from './ask-imports.ts'
import { ChangesTable } from './ChangesTable.tsx'
import styles from './import.module.css'
import { KeyForm } from './KeyForm.tsx'
import { RefusedList } from './RefusedList.tsx'
import { refresh, refusedTrouble, type Trouble, troubleOf } from './use-import.ts'

interface UndoFormProps {
  readonly imported: Imported
  readonly onUndone?: ((undo: Imported) => void) | undefined
}

/** Takes an import back: what would be undone, why, and, where that cannot be, every reason. */
export function UndoForm({ imported, onUndone }: UndoFormProps) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [pressed, setPressed] = useState(false)
  const { busy, trouble, done, undo } = useUndo(imported, onUndone)
  if (done) {
    return (
      <p role="status" className={styles.finding}>
        <Trans>Đã hoàn tác: mọi mục trở lại như trước khi nhập.</Trans>
      </p>
    )
  }
  if (imported.undoes !== null || imported.undoneBy !== null) return null
  const submit = (): void => {
    setPressed(true)
    if (reason.trim() !== '') undo(reason)
  }
  if (!open) {
    return (
      <div>
        <Button onClick={() => setOpen(true)}>
          <Trans>Hoàn tác lần nhập này…</Trans>
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.commit}>
      <h3 className={styles.sectionTitle}>
        <Trans>Hoàn tác sẽ trả lại</Trans>
      </h3>
      <UndoneChanges id={imported.id} />
      <TextArea
        rows={2}
        maxLength={1000}
        label={t`Lý do hoàn tác`}
        value={reason}
        error={pressed && reason.trim() === '' ? t`Cần lý do, như “Nhầm tệp”.` : undefined}
        onChange={setReason}
      />
      {trouble && <UndoTrouble trouble={trouble} again={submit} />}
      <div className={styles.row}>
        <Button variant="primary" disabled={busy} onClick={submit}>
          {busy ? <Trans>Đang hoàn tác…</Trans> : <Trans>Hoàn tác tất cả</Trans>}
        </Button>
        <Button variant="quiet" onClick={() => setOpen(false)}>
          <Trans>Thôi</Trans>
        </Button>
      </div>
    </div>
  )
}

/** Why nothing was undone. */
function UndoTrouble({ trouble, again }: { readonly trouble: Trouble; readonly again: () => void }) {
  if (trouble.kind === 'REFUSED') return <RefusedList errors={trouble.errors} />
  if (trouble.kind === 'KEY') return <KeyForm tried={trouble.tried} onKey={again} />
  return (
    <ErrorState
      what={<Trans>Máy chủ chưa trả lời được.</Trans>}
      kept={<Trans>Chưa có gì được hoàn tác.</Trans>}
      lookupId={trouble.lookupId ?? undefined}
      onRetry={again}
    />
  )
}

function useUndo(imported: Imported, onUndone: UndoFormProps['onUndone']) {
  const client = useApolloClient()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [done, setDone] = useState(false)
  const undo = async (reason: string): Promise<void> => {
    setBusy(true)
    setTrouble(null)
    try {
      const { import: made, userErrors } = await askUndo(client, imported.id, reason)
      if (made === null) setTrouble(refusedTrouble(userErrors))
      else {
        await refresh(client, router)
        setDone(true)
        onUndone?.(made)
      }
    } catch (error) {
      setTrouble(troubleOf(error))
    } finally {
      setBusy(false)
    }
  }
  return { busy, trouble, done, undo }
}

/** The changes of an import as an undo turns them back, read when they are asked for. */
function UndoneChanges({ id }: { readonly id: string }) {
  const { t } = useLingui()
  const changes = useChanges(id)
  if (changes === null) {
    return (
      <p aria-busy="true" className={styles.note}>
        <Trans>Đang tải</Trans>
      </p>
    )
  }
  return <ChangesTable backwards changes={changes} caption={t`Sẽ được trả lại`} />
}

/** Null while they are on their way. */
export function useChanges(id: string): readonly Change[] | null {
  const client = useApolloClient()
  const [changes, setChanges] = useState<readonly Change[] | null>(null)
  useEffect(() => {
    let wanted = true
    askChanges(client, id)
      .then((found) => wanted && setChanges(found))
      .catch(() => wanted && setChanges([]))
    return () => {
      wanted = false
    }
  }, [client, id])
  return changes
}
