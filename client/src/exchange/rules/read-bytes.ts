export interface ReadBytes {
  /** The text of a CSV, composed (NFC); null for a workbook, whose cells only the server reads. */
  readonly text: string | null
}

/**
 * The text of a file as the server will read it: by its byte order mark, else UTF-8, else the old Vietnamese code page 1258. A
 * workbook (it begins as a ZIP or as an old Excel file) has none.
 */
export function readBytes(bytes: Uint8Array<ArrayBuffer>): ReadBytes {
  const [a, b] = bytes
  if ((a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf)) return { text: null }
  if (a === 0xff && b === 0xfe) return { text: composed('utf-16le', bytes) }
  if (a === 0xfe && b === 0xff) return { text: composed('utf-16be', bytes) }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC') }
  } catch {
    return { text: composed('windows-1258', bytes) }
  }
}

const composed = (encoding: string, bytes: Uint8Array<ArrayBuffer>): string =>
  new TextDecoder(encoding).decode(bytes).normalize('NFC')

const CHUNK = 32_768

/** Bytes in base64, a piece at a time: a call takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(binary)
}

export const textToBase64 = (text: string): string => toBase64(new TextEncoder().encode(text))
