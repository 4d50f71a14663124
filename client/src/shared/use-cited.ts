import { useLingui } from '@lingui/react/macro'

/** What rows of a register are cited by: each of their sources once; the register itself where they name none. */
export function useCited(sources: readonly (string | null)[]): string {
  const { t } = useLingui()
  const named = [...new Set(sources.filter((source) => source !== null))].join('; ')
  return named || t`Sổ theo dõi trong hệ thống`
}
