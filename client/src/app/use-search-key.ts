import { useEffect } from 'react'

const TYPING = 'input, textarea, select, [contenteditable]'

/** `/` leads to the page's own filter where it has one, else to the search of the masthead; never while typing. */
export function useSearchKey(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest(TYPING)
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing) return
      const field =
        document.querySelector<HTMLElement>('main [data-search] input') ??
        document.querySelector<HTMLElement>('[data-search] input')
      if (!field) return
      event.preventDefault()
      field.focus()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
