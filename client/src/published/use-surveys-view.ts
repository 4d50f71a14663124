import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Figure } from './load-published.ts'
import { mostTold, surveyFigures } from './rules/survey-figures.ts'
import type { SurveysSearch } from './surveys-search.ts'

const route = getRouteApi('/khao-sat')

/** What the address asks for, and how it is changed; where it names no unit, that of which most is on record. */
export function useSurveysView() {
  const search = route.useSearch()
  const loaded = route.useLoaderData()
  const navigate = route.useNavigate()
  const change = (part: Partial<SurveysSearch>) =>
    navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false })
  const figures = useMemo(() => surveyFigures(loaded.figures), [loaded.figures])
  const unit = useMemo(() => {
    const slug = search.dv ?? mostTold(figures)
    return figures.find((figure) => figure.unit?.slug === slug)?.unit ?? null
  }, [figures, search.dv])
  const own: readonly Figure[] = useMemo(
    () => figures.filter((figure) => unit !== null && figure.unit?.slug === unit.slug),
    [figures, unit],
  )
  return { search, figures, unit, own, change }
}
