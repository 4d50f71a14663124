import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { KIND_SLUGS, STATE_SLUGS } from './inspections-search.ts'
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
  const { cua, nam, loai, tt, dv, tc, qh } = route.useSearch()
  return useMemo(() => {
    const narrowing = {
      state: tt === undefined ? null : STATE_SLUGS[tt],
      unit: dv ?? null,
      criterion: tc ?? null,
      overdue: qh ?? false,
    }
    const left = Map.groupBy(narrowFindings(findings, narrowing), ({ campaign }) => campaign.id)
    return campaigns
      .filter(
        (campaign) =>
          (cua === undefined || campaign.owner?.slug === cua) &&
          (nam === undefined || campaign.year === nam) &&
          (loai === undefined || campaign.kind === KIND_SLUGS[loai]),
      )
      .map((campaign) => ({ campaign, findings: left.get(campaign.id) ?? [] }))
      .filter((shown) => !narrows(narrowing) || shown.findings.length > 0)
  }, [campaigns, findings, cua, nam, loai, tt, dv, tc, qh])
}
