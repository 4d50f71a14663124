/**
 * Breaks a text between words into lines no wider than `width` px; a word that is wider keeps a line of its own. What is
 * beyond `lines` (1 or more) is cut, and the last line then ends in an ellipsis.
 */
export function wrapText(
  text: string,
  width: number,
  lines: number,
  measure: (text: string) => number,
): readonly string[] {
  const found: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u).filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || measure(longer) <= width) line = longer
    else {
      found.push(line)
      line = word
    }
  }
  if (line !== '') found.push(line)
  if (found.length <= lines) return found
  return [...found.slice(0, lines - 1), cut(found.slice(lines - 1).join(' '), width, measure)]
}

function cut(text: string, width: number, measure: (text: string) => number): string {
  let kept = text
  while (kept.length > 1 && measure(`${kept}…`) > width) kept = kept.slice(0, -1).trimEnd()
  return `${kept}…`
}
