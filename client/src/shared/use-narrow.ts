import { useMedia } from '../kit/hooks/use-media.ts'

/** Whether the window is a phone's: tables become rows of text. Paper is never narrow. */
export const useNarrow = (): boolean => useMedia('(max-width: 599px)')
