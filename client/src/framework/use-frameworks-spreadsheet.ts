import { useLingui } from '@lingui/react/macro'
import type { Spreadsheet } from '../kit/export/spreadsheet.ts'
import { useLocale } from '../kit/format/locale.ts'
import { countCell } from '../shared/cells.ts'
import { unitName } from '../units/unit-name.ts'
import { KIND_WORDS } from '../units/unit-words.ts'
import type { FrameworkChoice } from './load-frameworks.ts'
import { placesOf } from './points-text.ts'

/** The list; each row says whether it is real. */
export function useFrameworksSpreadsheet(frameworks: readonly FrameworkChoice[]): () => Spreadsheet {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  const head = [
    ...[t`Mã`, t`Bộ tiêu chí`, t`Tính chất`, t`Chỉ số`, t`Chấm cho`, t`Năm đầu`, t`Năm cuối`, t`Điểm tối đa`],
    ...[t`Lĩnh vực`, t`Tiêu chí chấm điểm`, t`Văn bản`, t`Đơn vị đặt ra`, t`Bộ tiếp theo`],
  ]
  const rows = frameworks.map((framework) => [
    framework.code,
    unitName(framework, locale),
    framework.provenance === 'ILLUSTRATIVE' ? t`Minh họa` : t`Chính thức`,
    framework.index,
    framework.unitKinds.map((kind) => i18n._(KIND_WORDS[kind])).join(', '),
    countCell(framework.firstYear),
    countCell(framework.lastYear),
    { value: framework.maxPoints, places: placesOf(framework.maxPoints) },
    countCell(framework.areas.length),
    countCell(framework.leafCount),
    framework.legalBasis?.number ?? framework.legalBasis?.title ?? null,
    framework.owner && unitName(framework.owner, locale),
    framework.successor?.code ?? null,
  ])
  return () => ({
    fileName: 'bo-tieu-chi',
    title: t`Bộ tiêu chí`,
    head,
    rows,
    facts: [
      [t`Nguồn`, t`Ghi ở cột “Văn bản” của từng dòng.`],
      [
        t`Minh họa`,
        t`Cột “Tính chất” ghi bộ nào là minh họa: dựng lên để trình diễn, không đơn vị có thật nào được chấm theo.`,
      ],
    ],
  })
}
