/**
 * Names as short as they can be told apart by, for the heads of columns: the leading words that all share are left out
 * ("Tỉnh Minh họa 07", "Tỉnh Minh họa 12" become "07", "12"). A single name, or names of which one would be left empty, keep
 * what they need.
 */
export function shortNames(names: readonly string[]): readonly string[] {
  const words = names.map((name) => name.split(' '))
  const least = Math.min(...words.map(({ length }) => length))
  let shared = 0
  while (names.length > 1 && shared < least - 1 && words.every((each) => each[shared] === words[0]?.[shared]))
    shared += 1
  return words.map((each) => each.slice(shared).join(' '))
}
