import type { FragmentType } from '@apollo/client'
import type { UnitTrendFragment } from '@par-atlas/schema/documents'
export function UnitTrends(_: { readonly unit: FragmentType<UnitTrendFragment> }) {
  return null
}
