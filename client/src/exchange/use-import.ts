import type { ApolloClient } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { lookUpId } from '../shared/look-up-id.ts'
import { askCommit, askPreview, type Imported, type ImportInput, type Report, type UserError } from './ask-imports.ts'
import { bytesOf, type ImportDraft, keepDraft, keptDraft } from './import-draft.ts'
import { importKey } from './import-key.ts'
import { saysTheSame } from './rules/same-report.ts'

/** How the draft is to be read; the file and the reason come beside it. */
export type ImportOptions = Omit<ImportInput, 'fileName' | 'base64' | 'reason'>

/** Why an act came to nothing. KEY: the server wants the key. REFUSED: it said why not. FAILED: it gave no answer. */
export type Trouble =
  | { readonly kind: 'KEY'; readonly tried: boolean }
  | { readonly kind: 'REFUSED'; readonly errors: readonly UserError[] }
  | { readonly kind: 'FAILED'; readonly lookupId: string | null }

export interface Checked {
  readonly report: Report
  /** What was checked; another draft, or other options, have to be checked again. */
  readonly draft: ImportDraft
  readonly options: string
  readonly reason: string
  /** Somebody changed the data between check and import: what is shown now is new. */
  readonly conflict: boolean
}

interface State {
  readonly busy: 'check' | 'commit' | null
  readonly checked: Checked | null
  readonly trouble: Trouble | null
  readonly receipt: Imported | null
  /** Whether everything stood already as the file has it. */
  readonly nothing: boolean
}

const IDLE: State = { busy: null, checked: null, trouble: null, receipt: null, nothing: false }

/** The course of one import in this window: what is to be imported, what the check said, what became of it. */
export function useImport(options: ImportOptions) {
  const client = useApolloClient()
  const router = useRouter()
  const [draft, setDraft, kept] = useKeptDraft()
  const [reason, setReason] = useState('')
  const [state, setState] = useState(IDLE)
  const asked = JSON.stringify(options)
  const { checked } = state
  const stale = checked !== null && (checked.draft !== draft || checked.options !== asked)
  const run = async (busy: 'check' | 'commit', work: () => Promise<Partial<State>>): Promise<void> => {
    setState((known) => ({ ...known, busy, trouble: null }))
    const outcome = await work().catch((error: unknown): Partial<State> => ({ trouble: troubleOf(error) }))
    setState((known) => ({ ...known, busy: null, ...outcome }))
  }
  const check = () =>
    run('check', async () => {
      if (draft === null) return {}
      return checkedOf(client, { draft, options, reason }, false)
    })
  const commit = () =>
    run('commit', async () => {
      if (draft === null || checked === null || stale) return {}
      const outcome = await commitOf(client, { draft, options, reason }, checked)
      if (outcome.receipt) {
        setDraft(null)
        await refresh(client, router)
      }
      return outcome
    })
  const begin = (): void => {
    setDraft(null)
    setReason('')
    setState(IDLE)
  }
  return { ...state, draft, setDraft, kept, reason, setReason, stale, check, commit, begin }
}

export type ImportCourse = ReturnType<typeof useImport>

/** The draft, kept in the window's own store as it changes; `kept` says whether it could be. */
function useKeptDraft() {
  const [draft, setDraft] = useState<ImportDraft | null>(keptDraft)
  const [kept, setKept] = useState(true)
  useEffect(() => setKept(keepDraft(draft)), [draft])
  return [draft, setDraft, kept] as const
}

interface Asked {
  readonly draft: ImportDraft
  readonly options: ImportOptions
  readonly reason: string
}

const inputOf = ({ draft, options, reason }: Asked): ImportInput => ({
  ...options,
  fileName: draft.fileName,
  base64: bytesOf(draft),
  reason: reason.trim() === '' ? null : reason,
})

async function checkedOf(client: ApolloClient, asked: Asked, conflict: boolean): Promise<Partial<State>> {
  const { report, userErrors } = await askPreview(client, inputOf(asked))
  if (report === null) return { trouble: refused(userErrors) }
  return { checked: seen(asked, report, conflict), receipt: null, nothing: false }
}

const seen = ({ draft, options, reason }: Asked, report: Report, conflict: boolean): Checked => ({
  ...{ report, draft, reason, conflict },
  options: JSON.stringify(options),
})

/**
 * Takes over what was checked. The reason belongs to what the server compares, and is mostly written after the check: the file
 * is then checked once more with it, and taken over only where that says the same.
 */
async function commitOf(client: ApolloClient, asked: Asked, checked: Checked): Promise<Partial<State>> {
  let { digest } = checked.report
  if (asked.reason.trim() !== checked.reason.trim()) {
    const { report, userErrors } = await askPreview(client, inputOf(asked))
    if (report === null) return { trouble: refused(userErrors) }
    if (!saysTheSame(report, checked.report)) return { checked: seen(asked, report, true) }
    digest = report.digest
  }
  const { import: receipt, report, userErrors } = await askCommit(client, inputOf(asked), digest)
  if (userErrors.some(({ __typename }) => __typename === 'VersionConflict') && report !== null) {
    return { checked: seen(asked, report, true) }
  }
  if (userErrors.length > 0) return { trouble: refused(userErrors) }
  const nothing = report !== null && report.added + report.changed + report.removed === 0
  return { receipt, nothing }
}

function refused(errors: readonly UserError[]): Trouble {
  if (errors.some(({ __typename }) => __typename === 'NotAllowed'))
    return { kind: 'KEY', tried: importKey.get() !== null }
  return { kind: 'REFUSED', errors }
}

export const troubleOf = (error: unknown): Trouble => ({ kind: 'FAILED', lookupId: lookUpId(error) })
export const refusedTrouble = refused

/** Whatever was read before may now read otherwise, so every page asks again. */
export async function refresh(client: ApolloClient, router: ReturnType<typeof useRouter>): Promise<void> {
  await client.clearStore()
  await router.invalidate()
}
