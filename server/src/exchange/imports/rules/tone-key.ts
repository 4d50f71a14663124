/** Grave, acute, tilde, hook above, dot below: the five written tones. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/**
 * The form in which two spellings of one Vietnamese name are the same: hoà and hòa, NFC and NFD, capitals, repeated space.
 *
 * Unlike `fold` it keeps every mark, so that Đồng Tháp and Đông Tháp stay two names: each word's tones go to its end.
 */
export function toneKey(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Mn}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join(''))
    .join(' ')
}
