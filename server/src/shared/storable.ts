/** False for a text that PostgreSQL cannot hold, so that nothing stored can equal it: the one character it refuses is NUL. */
export function storable(text: string): boolean {
  return !text.includes('\0')
}
