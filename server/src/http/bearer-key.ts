import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether an Authorization header bears the key. Both are hashed first, so that the time taken tells neither length nor text. */
export function holdsKey(header: string | null | undefined, key: string | null): boolean {
  const [, given] = /^Bearer ([\x21-\x7e]+)$/i.exec(header ?? '') ?? []
  if (key === null || given === undefined) return false
  return timingSafeEqual(digest(given), digest(key))
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
