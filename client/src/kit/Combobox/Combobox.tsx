import { type Ref, useRef, useState } from 'react'
import { SearchField } from '../Field/SearchField.tsx'
import type { ComboboxList } from './ComboboxList.tsx'
import type { ComboboxOption } from './combobox.match.ts'

export interface ComboboxProps {
  /** The name of the field; shown as its placeholder. */
  readonly label: string
  readonly options: readonly ComboboxOption[]
  readonly onPick: (option: ComboboxOption) => void
  /** Told of every change of the words, for options that are fetched by them. */
  readonly onQuery?: ((query: string) => void) | undefined
  /** Options for these words are on their way: nothing is said to be missing yet. */
  readonly pending?: boolean | undefined
  /** Enter on words that are no option. */
  readonly onSubmit?: ((query: string) => void) | undefined
  /** The key that leads here from anywhere, shown in the empty field. */
  readonly hotkey?: string | undefined
  /** How the list says that another name was found; "tên khác: Tiền Giang" unless told. */
  readonly matchedWords?: ((name: string) => string) | undefined
  readonly className?: string | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
}

/** Kept once fetched, and not left to `lazy`: that would draw a fallback in between, and the field would lose focus. */
let List: typeof ComboboxList | null = null
const load = async (): Promise<void> => {
  List ??= (await import('./ComboboxList.tsx')).ComboboxList
}

/**
 * Picks one of many by typing part of any of its names, with or without marks.
 *
 * The list and its behaviour are fetched when the field is first used; until then a plain field takes the letters, and
 * it gives way only between words, so that nothing typed is lost.
 */
export function Combobox(props: ComboboxProps) {
  const [query, keepQuery] = useState('')
  const setQuery = (words: string): void => {
    keepQuery(words)
    props.onQuery?.(words)
  }
  const [full, setFull] = useState(false)
  const state = useRef({ focused: false, composing: false, loaded: false })
  const settle = (change: Partial<typeof state.current>): void => {
    Object.assign(state.current, change)
    const { focused, composing, loaded } = state.current
    if (focused && loaded && !composing) setFull(true)
  }
  const fetchList = (): void => {
    if (!state.current.loaded) load().then(() => settle({ loaded: true }))
  }
  const plain = (
    <SearchField
      label={props.label}
      hotkey={props.hotkey}
      className={props.className}
      ref={props.ref}
      value={query}
      onChange={setQuery}
      onSubmit={props.onSubmit}
    />
  )
  if (full && List) return <List {...props} query={query} onQuery={setQuery} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears what happens in the field inside
    <span
      onPointerEnter={fetchList}
      onFocus={() => {
        settle({ focused: true })
        fetchList()
      }}
      onBlur={() => settle({ focused: false })}
      onCompositionStart={() => settle({ composing: true })}
      onCompositionEnd={() => settle({ composing: false })}
    >
      {plain}
    </span>
  )
}
