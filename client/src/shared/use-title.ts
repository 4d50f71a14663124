import { useEffect } from 'react'

/** Names the window after the page; tabs, bookmarks and screen readers tell pages apart by it. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · PAR Atlas`
  }, [title])
}
