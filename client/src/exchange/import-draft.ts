import { readBytes, textToBase64, toBase64 } from './rules/read-bytes.ts'

/** What somebody wants to import, before it is: it stays in this window until it is taken over or put away. */
export interface ImportDraft {
  readonly fileName: string
  /** The table as text; null for a workbook, which only the server reads. */
  readonly text: string | null
  /** The file's own bytes in base64, as long as nobody has changed a cell: how it is encoded is part of what is checked. */
  readonly base64: string | null
}

const NAME = 'par-atlas.import-draft'

/** Largest file that is taken over the network, in bytes, inclusive. */
export const MOST_BYTES = 700_000

export async function draftOfFile(file: File): Promise<ImportDraft> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { fileName: file.name, text: readBytes(bytes).text, base64: toBase64(bytes) }
}

export const draftOfText = (fileName: string, text: string): ImportDraft => ({ fileName, text, base64: null })

export const bytesOf = ({ base64, text }: ImportDraft): string => base64 ?? textToBase64(text ?? '')

/** @returns how many bytes would be sent. */
export const sizeOf = (draft: ImportDraft): number => {
  const { length } = bytesOf(draft)
  return Math.ceil((length * 3) / 4)
}

export function keptDraft(): ImportDraft | null {
  try {
    const text = sessionStorage.getItem(NAME)
    const kept: unknown = text === null ? null : JSON.parse(text)
    return isDraft(kept) ? kept : null
  } catch {
    return null
  }
}

/** @returns whether it could be kept: a window's store is small, and may be closed. */
export function keepDraft(draft: ImportDraft | null): boolean {
  try {
    if (draft === null) sessionStorage.removeItem(NAME)
    else sessionStorage.setItem(NAME, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

function isDraft(value: unknown): value is ImportDraft {
  if (typeof value !== 'object' || value === null) return false
  const { fileName, text, base64 } = value as Partial<Record<keyof ImportDraft, unknown>>
  const isText = (each: unknown) => each === null || typeof each === 'string'
  return typeof fileName === 'string' && isText(text) && isText(base64) && (text !== null || base64 !== null)
}
