import { useLingui } from '@lingui/react/macro'

/** What a file says of figures that are not real; undefined of real ones. */
export function useUnrealWords(illustrative: boolean): string | undefined {
  const { t } = useLingui()
  return illustrative ? t`Minh họa: đơn vị và điểm số không có thật.` : undefined
}
