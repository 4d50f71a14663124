const MARKS = /\p{Mn}+/gu

/**
 * The form in which Vietnamese names are compared: lower case, without marks, đ as d, single spaces.
 *
 * NFC and NFD, hoà and hòa, Đ and D all fold to the same text; punctuation and repeated space fold to one space.
 * The server stores it beside each name and the client filters with it, so both find the same rows.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
