import { createContext } from 'react'
import type { Fact } from './spreadsheet.ts'

/**
 * What the app knows of every file at the moment it is saved, such as the version of the data; the kit itself knows only the
 * address. Nothing where nobody says.
 */
export const Citing = createContext<() => Promise<readonly Fact[]>>(async () => [])
