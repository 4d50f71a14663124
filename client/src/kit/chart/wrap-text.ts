/** The text in lines no wider than `width` px, broken between words; a word that is wider stands on a line of its own. */
export function wrapText(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && measure(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The same in at most so many lines (1 or more): what is beyond is cut, and the last line then ends in an ellipsis. */
export function wrapWithin(
  text: string,
  width: number,
  lines: number,
  measure: (text: string) => number,
): readonly string[] {
  const found = wrapText(text, width, measure)
  if (found.length <= lines) return found
  let last = found.slice(lines - 1).join(' ')
  while (last.length > 1 && measure(`${last}…`) > width) last = last.slice(0, -1).trimEnd()
  return [...found.slice(0, lines - 1), `${last}…`]
}
