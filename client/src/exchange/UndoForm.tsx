import { useApolloClient } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { TextArea } from '../kit/Field/TextArea.tsx'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { ErrorState } from '../kit/states/states.tsx'
import { askChanges, askUndo, askUndoPreview, type Change, type Imported, type Report } from './ask-imports.ts'
import { ChangesTable } from './ChangesTable.tsx'
import styles from './import.module.css'
import { KeyForm } from './KeyForm.tsx'
import { RefusedList } from './RefusedList.tsx'
import { refresh, refusedTrouble, type Trouble, troubleOf } from './use-import.ts'

interface UndoFormProps {
  readonly imported: Imported
  readonly onUndone?: ((undo: Imported) => void) | undefined
}

/** Takes an import back: what would be put back, rehearsed, why, and, where that cannot be, every reason. */
export function UndoForm({ imported, onUndone }: UndoFormProps) {
  const [open, setOpen] = useState(false)
  const undoing = useUndo(imported, onUndone)
  if (undoing.done) {
    return (
      <p role="status" className={styles.finding}>
        <Trans>Đã hoàn tác: mọi mục trở lại như trước khi nhập.</Trans>
      </p>
    )
  }
  if (imported.undoes !== null || imported.undoneBy !== null) return null
  if (open) return <OpenUndo imported={imported} undoing={undoing} onClose={() => setOpen(false)} />
  return (
    <div>
      <Button onClick={() => setOpen(true)}>
        <Trans>Hoàn tác lần nhập này…</Trans>
      </Button>
    </div>
  )
}

interface OpenUndoProps {
  readonly imported: Imported
  readonly undoing: ReturnType<typeof useUndo>
  readonly onClose: () => void
}

function OpenUndo({ imported, undoing: { busy, trouble, undo }, onClose }: OpenUndoProps) {
  const { t } = useLingui()
  const [reason, setReason] = useState('')
  const [pressed, setPressed] = useState(false)
  const rehearsal = useRehearsal(imported.id)
  const submit = (): void => {
    setPressed(true)
    if (reason.trim() !== '') undo(reason)
  }
  return (
    <div className={styles.commit}>
      <h3 className={styles.sectionTitle}>
        <Trans>Hoàn tác sẽ trả lại</Trans>
      </h3>
      <Rehearsed rehearsal={rehearsal} />
      {rehearsal.state === 'READY' && (
        <TextArea
          rows={2}
          maxLength={1000}
          label={t`Lý do hoàn tác`}
          value={reason}
          error={pressed && reason.trim() === '' ? t`Cần lý do, như “Nhầm tệp”.` : undefined}
          onChange={setReason}
        />
      )}
      {trouble && <UndoTrouble trouble={trouble} again={submit} />}
      <div className={styles.row}>
        {rehearsal.state === 'READY' && (
          <Button variant="primary" disabled={busy} onClick={submit}>
            {busy ? <Trans>Đang hoàn tác…</Trans> : <Trans>Hoàn tác tất cả</Trans>}
          </Button>
        )}
        <Button variant="quiet" onClick={onClose}>
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

type Rehearsal =
  | { readonly state: 'LOADING' }
  | { readonly state: 'TROUBLE'; readonly trouble: Trouble; readonly again: () => void }
  | { readonly state: 'READY'; readonly report: Report }

/** What an undo would do to the data as they stand now, asked before anybody presses anything. */
function useRehearsal(id: string): Rehearsal {
  const client = useApolloClient()
  const [asked, setAsked] = useState(0)
  const [known, setKnown] = useState<Exclude<Rehearsal, { state: 'TROUBLE' }> | { state: 'TROUBLE'; trouble: Trouble }>(
    {
      state: 'LOADING',
    },
  )
  useEffect(() => {
    let wanted = true
    const tell = (next: typeof known) => wanted && setKnown(next)
    tell({ state: 'LOADING' })
    askUndoPreview(client, id)
      .then(({ report, userErrors }) =>
        tell(report === null ? { state: 'TROUBLE', trouble: refusedTrouble(userErrors) } : { state: 'READY', report }),
      )
      .catch((error: unknown) => tell({ state: 'TROUBLE', trouble: troubleOf(error) }))
    return () => {
      wanted = false
    }
    // Asked once more where the reader says so.
  }, [client, id, asked])
  return known.state === 'TROUBLE' ? { ...known, again: () => setAsked(asked + 1) } : known
}

function Rehearsed({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const { t } = useLingui()
  const locale = useLocale()
  if (rehearsal.state === 'TROUBLE') return <UndoTrouble trouble={rehearsal.trouble} again={rehearsal.again} />
  if (rehearsal.state === 'LOADING') {
    return (
      <p aria-busy="true" className={styles.note}>
        <Trans>Đang thử hoàn tác</Trans>
      </p>
    )
  }
  const { changes, added, changed, removed } = rehearsal.report
  const [back, gone, listed] = [formatCount(changed + added, locale), formatCount(removed, locale), changes.length]
  const total = added + changed + removed
  return (
    <>
      <p role="status">
        <Trans>
          Đã thử, chưa ghi gì: trả lại <strong>{back}</strong>, gỡ bỏ <strong>{gone}</strong>.
        </Trans>
      </p>
      <ChangesTable changes={changes} caption={t`Sẽ được trả lại`} />
      {total > listed && (
        <p className={styles.note}>
          <Trans>
            Chỉ liệt kê {listed} thay đổi đầu trên {total}; hoàn tác là hoàn tác tất cả.
          </Trans>
        </p>
      )}
    </>
  )
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
