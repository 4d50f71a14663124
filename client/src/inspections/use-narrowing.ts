import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { KIND_SLUGS, OPEN_SLUG, STATE_SLUGS } from './inspections-search.ts'
import type { Campaign, ListedFinding } from './load-inspections.ts'
import { narrowFindings, narrows } from './rules/narrow-findings.ts'

const route = getRouteApi('/kiem-tra')

export interface ShownCampaign {
  readonly campaign: Campaign
  /** Its findings that the address asks for. */
  readonly findings: readonly ListedFinding[]
}

/** The campaigns that the address asks for, each with its findings; where findings are narrowed, those alone that have some. */
export function useShownCampaigns(): readonly ShownCampaign[] {
  const { campaigns, findings } = route.useLoaderData()
  const { cua, nam, loai, tt, dv, lq, tc, qh, ngay } = route.useSearch()
  return useMemo(() => {
    const narrowing = {
      state: tt === undefined || tt === OPEN_SLUG ? null : STATE_SLUGS[tt],
      openOn: tt === OPEN_SLUG ? (ngay ?? 'today') : null,
      unit: dv ?? null,
      criterion: tc ?? null,
      overdue: qh ?? false,
    }
    const own = Map.groupBy(findings, ({ campaign }) => campaign.id)
    return campaigns
      .filter(
        (campaign) =>
          (cua === undefined || campaign.owner?.slug === cua) &&
          (nam === undefined || campaign.year === nam) &&
          (loai === undefined || campaign.kind === KIND_SLUGS[loai]),
      )
      .map((campaign) => {
        // Whoever inspected is concerned by all that was found.
        const concerned = lq === undefined || campaign.owner?.slug === lq ? narrowing.unit : lq
        return { campaign, findings: narrowFindings(own.get(campaign.id) ?? [], { ...narrowing, unit: concerned }) }
      })
      .filter((shown) => (!narrows(narrowing) && lq === undefined) || shown.findings.length > 0)
  }, [campaigns, findings, cua, nam, loai, tt, dv, lq, tc, qh, ngay])
}
