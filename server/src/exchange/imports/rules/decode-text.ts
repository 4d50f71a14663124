/** How the bytes of a text file are written. CP1258 (Windows Vietnamese) is what is left where they are no UTF-8. */
export type TextEncoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'CP1258'

const LABELS: Readonly<Record<TextEncoding, string>> = {
  'UTF-8': 'utf-8',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
  CP1258: 'windows-1258',
}

/** The encoding that a byte order mark tells; null where there is none. */
export function markedEncoding(start: Uint8Array): TextEncoding | null {
  const [a, b, c] = start
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'UTF-8'
  if (a === 0xff && b === 0xfe) return 'UTF-16LE'
  if (a === 0xfe && b === 0xff) return 'UTF-16BE'
  return null
}

/** Tells piece by piece whether bytes are UTF-8 throughout. */
export function utf8Check(): { readonly take: (bytes: Uint8Array) => void; readonly end: () => boolean } {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let valid = true
  const run = (work: () => unknown) => {
    if (!valid) return
    try {
      work()
    } catch {
      valid = false
    }
  }
  return {
    take: (bytes) => run(() => decoder.decode(bytes, { stream: true })),
    end: () => {
      run(() => decoder.decode())
      return valid
    },
  }
}

const LONGEST_LINE = 4_000_000

/**
 * Decodes piece by piece to NFC. CP1258 writes a letter and its tone as two characters; a piece is held back to its last line
 * end, so that no letter is parted from its tone. `end` gives what is left.
 */
export function textDecoder(encoding: TextEncoding) {
  const decoder = new TextDecoder(LABELS[encoding])
  let rest = ''
  return {
    take(bytes: Uint8Array): string {
      const text = rest + decoder.decode(bytes, { stream: true })
      // A table has lines; what has none is handed on as it comes rather than gathered.
      const end = text.length > LONGEST_LINE ? text.length : text.lastIndexOf('\n') + 1
      rest = text.slice(end)
      return text.slice(0, end).normalize('NFC')
    },
    end: (): string => (rest + decoder.decode()).normalize('NFC'),
  }
}

/** Characters that no table holds: what bytes of another encoding, or of no text at all, turn into. */
export const isGarbled = (text: string): boolean => /[^\P{Cc}\t\r\n\f\v]|\ufffd/u.test(text)
