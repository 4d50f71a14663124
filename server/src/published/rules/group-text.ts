/**
 * The group that a figure speaks of instead of a unit (nhóm): an average in brackets, or a region.
 *
 * "(average of 63)" is "average of 63"; "(average of departments)" inside Hà Nội is "average of departments, Hà Nội"; a
 * region is its name. Null when the text names a unit.
 */
export function readGroup(level: string, name: string, parent: string): string | null {
  if (level === 'region') return name
  const inner = /^\((.+)\)$/.exec(name)?.[1]
  if (inner === undefined) return null
  return parent === '' ? inner : `${inner}, ${parent}`
}
