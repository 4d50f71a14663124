import type { Messages } from '@lingui/core'

/** What the product says, by id of the message. A build fills it chunk by chunk (`vite.words.ts`). */
export const words: Readonly<Record<'vi' | 'en', Messages>> = { vi: {}, en: {} }

type Said = Messages[string]

/** Adds the words of one module in both languages; a text without a gap is given bare. */
export function say(given: Readonly<Record<string, readonly [vi: Said, en: Said]>>): void {
  for (const [id, [vi, en]] of Object.entries(given)) {
    words.vi[id] = compiled(vi)
    words.en[id] = compiled(en)
  }
}

const compiled = (said: Said): Said => (typeof said === 'string' ? [said] : said)
