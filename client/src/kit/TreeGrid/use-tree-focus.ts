import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { TreeView } from './TreeGridBody.tsx'
import { treeStep } from './tree-keys.ts'

/** A field keeps all its keys, a button and a link their Enter and Space. */
const OWN_KEYS = 'input, select, textarea, a, button'

/**
 * The one row that Tab reaches, its way with the keys, and what a press does. `scrollTo` brings a row into the window
 * where only some rows are drawn.
 */
export function useTreeFocus<Row>(
  frame: RefObject<HTMLDivElement | null>,
  view: TreeView<Row>,
  scrollTo?: (index: number) => void,
) {
  const { placed, selected, page } = view
  const [focused, setFocused] = useState<string>()
  const wanted = useRef(false)
  const at = indexOf(placed, focused) ?? indexOf(placed, selected) ?? 0
  const reachable = placed[at]?.node.id
  // Handlers that never change let rows skip drawing; they read the view of the latest render.
  const latest = useRef(view)
  latest.current = view
  const [handlers] = useState(() => ({
    act: (id: string): void => act(latest.current, id),
    turn: (id: string): void => latest.current.turn(id),
  }))
  useShowSelected(frame, view, scrollTo)
  useLayoutEffect(() => {
    // The controls inside cells are reached through their row: they stay out of the tab order.
    for (const control of frame.current?.querySelectorAll<HTMLElement>('tbody :is(a, button)') ?? [])
      control.tabIndex = -1
  })
  useEffect(() => {
    if (!wanted.current) return
    const row = rowElement(frame.current, reachable)
    if (!row) return
    wanted.current = false
    row.focus()
  })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement
    const plain = !event.nativeEvent.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey
    if (!plain || !target.closest('tbody') || target.matches(OWN_KEYS)) return
    const step = treeStep(event.key, placed, at, page)
    if (!step) return
    event.preventDefault()
    if (step.kind === 'turn') handlers.turn(step.id)
    else if (step.kind === 'open') handlers.act(step.id)
    else {
      wanted.current = true
      scrollTo?.(step.index)
      setFocused(placed[step.index]?.node.id)
    }
  }
  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    const id = event.target.closest<HTMLElement>('tr[data-row]')?.dataset.row
    if (id !== undefined) setFocused(id)
  }
  return { reachable, onKeyDown, onFocus, ...handlers }
}

function act<Row>({ placed, onOpen, opens, turn }: TreeView<Row>, id: string): void {
  const row = placed[indexOf(placed, id) ?? -1]
  if (!row) return
  if (onOpen && (opens?.(row.node.row) ?? true)) onOpen(row.node.row)
  else if (row.expanded !== null) turn(id)
}

/** A row that an address selects is brought into sight once it is first drawn; one that was pressed is in sight. */
function useShowSelected<Row>(
  frame: RefObject<HTMLDivElement | null>,
  { placed, selected, still = false }: TreeView<Row>,
  scrollTo: ((index: number) => void) | undefined,
): void {
  const first = useRef(true)
  useEffect(() => {
    if (!first.current) return
    first.current = false
    const index = indexOf(placed, selected)
    if (index === undefined || still) return
    if (scrollTo) scrollTo(index)
    else rowElement(frame.current, selected)?.scrollIntoView({ block: 'nearest' })
  })
}

const indexOf = <Row>(placed: TreeView<Row>['placed'], id: string | undefined): number | undefined => {
  if (id === undefined) return undefined
  const index = placed.findIndex(({ node }) => node.id === id)
  return index < 0 ? undefined : index
}

const rowElement = (frame: HTMLElement | null, id: string | undefined): HTMLElement | null =>
  id === undefined ? null : (frame?.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(id)}"]`) ?? null)
