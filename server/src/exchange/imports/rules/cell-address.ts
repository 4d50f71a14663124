/** The letters of a column as a spreadsheet writes them: 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1
  return (rest < 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + (index % 26))
}

/** The place of a column from its letters, from 0; -1 where they are none. */
export function columnIndex(letters: string): number {
  if (!/^[A-Z]{1,3}$/.test(letters)) return -1
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** `C17`: the third column of the row that a spreadsheet numbers 17. */
export const cellAddress = (column: number, row: number): string => `${columnLetters(column)}${row}`
