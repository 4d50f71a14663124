import { useEffect } from 'react'
import { keptChoice } from '../shared/kept.ts'

export const theme = keptChoice('par-atlas.theme', ['system', 'light', 'dark'])
export const density = keptChoice('par-atlas.density', ['dense', 'roomy'])

const dark = window.matchMedia('(prefers-color-scheme: dark)')

function putTheme(): void {
  const wanted = theme.get()
  document.documentElement.dataset.theme = wanted === 'system' ? (dark.matches ? 'dark' : 'light') : wanted
}

/** Puts theme and density on the document before the first paint, and follows the system while the reader does. */
export function applySettings(): void {
  putTheme()
  document.documentElement.dataset.density = density.get()
  dark.addEventListener('change', putTheme)
}

/** Keeps the document in step with the settings while the page lives. */
export function useSettings(projector: boolean): void {
  const [wantedTheme, wantedDensity] = [theme.use(), density.use()]
  useEffect(() => {
    if (wantedTheme) putTheme()
    document.documentElement.dataset.density = wantedDensity
    if (projector) document.documentElement.dataset.mode = 'projector'
    else delete document.documentElement.dataset.mode
  }, [wantedTheme, wantedDensity, projector])
}
