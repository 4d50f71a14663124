/** What an address names a task by. */
export interface NamedTask {
  readonly slug: string
  readonly year: number
  readonly code: string
}

/**
 * The part of an address that names a task: unit, year and code of a task that has one, so that it can be read and is the same in
 * any store (`tinh-minh-hoa-07.2026.7.4`); else its id, which holds no point.
 */
export const taskKey = (task: {
  readonly id: string
  readonly code: string | null
  readonly plan: { readonly year: number; readonly unit: { readonly slug: string } }
}): string => (task.code === null ? task.id : `${task.plan.unit.slug}.${task.plan.year}.${task.code}`)

/** What such a part names: unit, year and code, or an id. */
export function readTaskKey(key: string): NamedTask | string {
  const [, slug, year, code] = /^([a-z0-9-]+)\.(\d{4})\.(.+)$/u.exec(key) ?? []
  return slug && year && code ? { slug, year: Number(year), code } : key
}
