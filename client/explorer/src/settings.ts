/** What the reader chose in the client, kept on this device; the address may ask for a language for this visit. */

const address = new URLSearchParams(window.location.search)
const wanted = address.get('tieng') ?? localStorage.getItem('par-atlas.language')

export const language = wanted === 'en' ? 'en' : 'vi'

const kept = localStorage.getItem('par-atlas.theme')
const dark = window.matchMedia('(prefers-color-scheme: dark)').matches

export const theme = kept === 'dark' || (kept !== 'light' && dark) ? 'dark' : 'light'

/** Name of the sample that the address asks for. */
export const askedSample = address.get('cau')
