/**
 * The search part of an address, readable when pasted into a letter or a chat: plain values, lists joined by commas
 * (`?nam=2023&ghim=bo-tu-phap,bo-y-te`). Every value is a text; what it means is for the route's schema to say.
 */
export function parseSearch(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [key, value] of new URLSearchParams(text)) found[key] ??= value
  return found
}

const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll('%2C', ',').replaceAll('%20', '+')

/** Leaves out what is undefined, null, empty or false; a flag that is on reads `1`. */
export function stringifySearch(search: Record<string, unknown>): string {
  const parts = Object.entries(search)
    .map(([key, value]) => [key, valueText(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${encode(key)}=${encode(value)}`)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(',')
  if (value === true) return '1'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
