import { useQuery } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { type Provenance, UnitSearchDocument, type UnitSearchQuery } from '@par-atlas/schema/documents'
import { type Ref, useEffect, useMemo, useState } from 'react'
import { Combobox } from '../kit/Combobox/Combobox.tsx'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import type { OwnUnit } from './own-unit.ts'
import { unitName } from './unit-name.ts'
import { KIND_WORDS } from './unit-words.ts'

type Found = NonNullable<UnitSearchQuery['units']>['nodes'][number]

export interface UnitSearchProps {
  readonly label: string
  readonly onPick: (unit: OwnUnit) => void
  readonly hotkey?: string
  readonly className?: string
  /** Only real units, or only illustrative ones; both where left out. */
  readonly provenance?: Provenance | undefined
  readonly ref?: Ref<HTMLInputElement>
}

const PAUSE_MS = 120

/** Finds a unit of any time by any of its names, with or without marks, and says which old name was matched. */
export function UnitSearch({ label, onPick, hotkey, className, provenance, ref }: UnitSearchProps) {
  const [words, setWords] = useState('')
  const search = useSettled(words.trim())
  const { data, previousData, loading } = useQuery(UnitSearchDocument, { variables: { search }, skip: search === '' })
  const answer = data ?? previousData
  const units = useMemo(
    () => foundBy(answer).filter((unit) => provenance === undefined || unit.provenance === provenance),
    [answer, provenance],
  )
  const options = useOptions(units)
  return (
    <Combobox
      label={label}
      options={options}
      onQuery={setWords}
      pending={loading || search !== words.trim()}
      onPick={({ id }) => {
        const unit = units.find(({ slug }) => slug === id)
        if (unit) onPick({ slug: unit.slug, name: unit.name })
      }}
      hotkey={hotkey}
      className={className}
      ref={ref}
    />
  )
}

/** Demonstration units come after the real ones and stand apart under their word. */
const foundBy = (data: UnitSearchQuery | undefined): readonly Found[] => [
  ...(data?.units?.nodes ?? []),
  ...(data?.illustrative?.nodes ?? []),
]

/** The text once the reader has paused, so that not every letter asks the server. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

function useOptions(units: readonly Found[]) {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  return useMemo(
    () =>
      units.map((unit) => {
        const successors = unit.successors.map(({ shortName }) => shortName).join(', ')
        const until = unit.validTo && formatDate(unit.validTo)
        const closed = successors ? t`đến ${until}, nay là ${successors}` : t`đến ${until}`
        return {
          id: unit.slug,
          name: unitName(unit, locale),
          otherNames: [unit.name, unit.shortName, ...(unit.matchedName ? [unit.matchedName] : [])],
          note: until ? closed : i18n._(KIND_WORDS[unit.kind]),
          group: unit.provenance === 'ILLUSTRATIVE' ? t`Minh họa` : undefined,
        }
      }),
    [units, t, i18n, locale],
  )
}
