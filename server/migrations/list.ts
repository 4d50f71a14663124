import { First } from './0001-first.ts'

/** Every migration in the order in which they run. The name under which one is stored is never changed. */
export const migrations = [{ name: '0001-first', class: First }]
