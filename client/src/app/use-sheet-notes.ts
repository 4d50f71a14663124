import { useLingui } from '@lingui/react/macro'
import { useEffect, useLayoutEffect } from 'react'
import { formatDate } from '../kit/format/date.ts'
import { dayInVietnam } from '../shared/day.ts'

/** Says something in the margins of printed sheets, by a property of the root that `@page` in base.css reads; null: nothing. */
export function useSheetNote(property: '--page-note' | '--part-note', words: string | null): void {
  useLayoutEffect(() => {
    if (words !== null) put(property, words)
    return () => {
      document.documentElement.style.removeProperty(property)
    }
  }, [property, words])
}

/** Every sheet says what it is, where it is found and when it was printed. */
export function useSheetCite(): void {
  const { t } = useLingui()
  useEffect(() => {
    const cite = (): void => {
      const day = formatDate(dayInVietnam(new Date().toISOString()))
      put('--page-cite', [document.title, readable(window.location.href), t`in ngày ${day}`].join(' · '))
    }
    window.addEventListener('beforeprint', cite)
    return () => window.removeEventListener('beforeprint', cite)
  }, [t])
}

// JSON and CSS write a string alike.
const put = (property: string, words: string): void =>
  document.documentElement.style.setProperty(property, JSON.stringify(words))

/** An address as people read it; as it stands where it is no whole text. */
function readable(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
