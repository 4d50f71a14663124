import { useApolloClient } from '@apollo/client/react'
import { useCallback, useEffect, useState } from 'react'
import { lookUpId } from '../shared/look-up-id.ts'
import { askHistory, type Imported } from './ask-imports.ts'
import { importKey } from './import-key.ts'

type Known =
  | { readonly state: 'LOADING' }
  | { readonly state: 'KEY'; readonly tried: boolean }
  | { readonly state: 'FAILED'; readonly lookupId: string | null }
  | {
      readonly state: 'READY'
      readonly imports: readonly Imported[]
      readonly total: number
      readonly next: string | null
    }

export type HistoryState =
  | (Exclude<Known, { state: 'READY' }> & { readonly again: () => void })
  | (Extract<Known, { state: 'READY' }> & { readonly again: () => void; readonly more: (() => void) | null })

/** The imports on record, a page at a time; asked anew at every visit, for nobody keeps them. */
export function useHistory(): HistoryState {
  const client = useApolloClient()
  const [known, setKnown] = useState<Known>({ state: 'LOADING' })
  const load = useCallback(
    async (before: readonly Imported[], after: string | null): Promise<void> => {
      try {
        const page = await askHistory(client, after)
        if (page === null) return setKnown({ state: 'KEY', tried: importKey.get() !== null })
        const { nodes, totalCount, pageInfo } = page
        const imports = [...before, ...nodes]
        const next = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null
        setKnown({ state: 'READY', imports, total: totalCount ?? imports.length, next })
      } catch (error) {
        setKnown({ state: 'FAILED', lookupId: lookUpId(error) })
      }
    },
    [client],
  )
  const again = useCallback(() => void load([], null), [load])
  useEffect(again, [again])
  if (known.state !== 'READY') return { ...known, again }
  const { imports, next } = known
  return { ...known, again, more: next === null ? null : () => void load(imports, next) }
}
