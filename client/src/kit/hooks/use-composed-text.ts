import { type ChangeEvent, type CompositionEvent, useEffect, useState } from 'react'

/**
 * The text of an input whose reader is told only of whole words: while Telex or Unikey composes, the letters stay
 * here, and the composed text is handed on when the composition ends.
 */
export function useComposedText(value: string, onChange: (value: string) => void) {
  const [text, setText] = useState(value)
  const [composing, setComposing] = useState(false)
  useEffect(() => setText(value), [value])
  const take = (next: string, whole: boolean): void => {
    setText(next)
    if (whole) onChange(next)
  }
  return {
    text,
    composing,
    take,
    handlers: {
      value: text,
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        take(event.target.value, !(event.nativeEvent as InputEvent).isComposing)
      },
      onCompositionStart: () => setComposing(true),
      onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => {
        setComposing(false)
        take(event.currentTarget.value, true)
      },
    },
  }
}
