import { createContext, type ReactNode, useMemo, useState } from 'react'

/** Which row of the plot is read; the others are reached from it by the arrow keys. */
export const DotReading = createContext<{ readonly current: string | undefined; readonly go: (id: string) => void }>({
  current: undefined,
  go: () => undefined,
})

export interface DotRowsProps {
  /** Ids of the rows in sight, from the top. */
  readonly ids: readonly string[]
  /** The rows, each with a `DotCell` somewhere inside. */
  readonly children: ReactNode
}

/** Holds the rows of one dot plot together: one tab stop for all of them. */
export function DotRows({ ids, children }: DotRowsProps) {
  const [read, go] = useState<string>()
  const current = read !== undefined && ids.includes(read) ? read : ids[0]
  const value = useMemo(() => ({ current, go }), [current])
  return (
    <DotReading value={value}>
      <div data-dots>{children}</div>
    </DotReading>
  )
}
