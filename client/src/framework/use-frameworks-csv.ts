import { useLingui } from '@lingui/react/macro'
import { csvStyle, toCsv } from '../kit/export/csv.ts'
import { download } from '../kit/export/download.ts'
import { useLocale } from '../kit/format/locale.ts'
import { unitName } from '../units/unit-name.ts'
import { KIND_WORDS } from '../units/unit-words.ts'
import type { FrameworkChoice } from './load-frameworks.ts'
import { placesOf } from './points-text.ts'

/** Downloads the list; each row says whether it is real. */
export function useFrameworksCsv(frameworks: readonly FrameworkChoice[]): () => void {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  const head = [
    ...[t`Mã`, t`Bộ tiêu chí`, t`Tính chất`, t`Chỉ số`, t`Chấm cho`, t`Năm đầu`, t`Năm cuối`, t`Điểm tối đa`],
    ...[t`Lĩnh vực`, t`Tiêu chí chấm điểm`, t`Văn bản`, t`Đơn vị đặt ra`, t`Bộ tiếp theo`],
  ]
  const count = (value: number) => ({ value, places: 0 })
  const rows = frameworks.map((framework) => [
    framework.code,
    unitName(framework, locale),
    framework.provenance === 'ILLUSTRATIVE' ? t`Minh họa` : t`Chính thức`,
    framework.index,
    framework.unitKinds.map((kind) => i18n._(KIND_WORDS[kind])).join(', '),
    count(framework.firstYear),
    framework.lastYear === null ? null : count(framework.lastYear),
    { value: framework.maxPoints, places: placesOf(framework.maxPoints) },
    count(framework.areas.length),
    count(framework.leafCount),
    framework.legalBasis?.number ?? framework.legalBasis?.title ?? null,
    framework.owner && unitName(framework.owner, locale),
    framework.successor?.code ?? null,
  ])
  return () => download('bo-tieu-chi.csv', toCsv([head, ...rows], csvStyle(locale)), 'text/csv;charset=utf-8')
}
