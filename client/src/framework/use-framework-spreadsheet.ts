import { useLingui } from '@lingui/react/macro'
import type { Cell, Spreadsheet } from '../kit/export/spreadsheet.ts'
import type { LoadedFramework } from './load-frameworks.ts'
import { PART_WORDS } from './part-words.ts'
import { placesOf } from './points-text.ts'
import type { FrameworkRow } from './rules/framework-rows.ts'
import { useFrameworkFacts } from './use-framework-facts.ts'

/** The whole tree with every rule, whatever is shown, and with what is needed to cite it inside. */
export function useFrameworkSpreadsheet(framework: LoadedFramework, rows: readonly FrameworkRow[]): () => Spreadsheet {
  const { t, i18n } = useLingui()
  const cited = useFrameworkFacts(framework)
  const points = (value: number | null): Cell => (value === null ? null : { value, places: placesOf(value) })
  const head = [
    ...[t`Mã`, t`Mục trên`, t`Tiêu chí`, t`Tối đa`, t`Trần một năm`, t`Nguồn điểm`, t`Cách chấm`, t`Các mức điểm`],
    ...[t`Không phát sinh`, t`Không áp dụng`, t`Số liệu phải báo cáo`, t`Chủ trì`, t`Minh chứng yêu cầu`],
    ...[t`Hướng dẫn`, t`Nơi quy định`],
  ]
  const cells = (row: FrameworkRow): readonly Cell[] => [
    row.code,
    row.parent,
    row.title,
    points(row.max),
    points(row.cap),
    row.part && i18n._(PART_WORDS[row.part].name),
    row.rule?.summary ?? null,
    (row.rule?.parameters ?? []).map(({ label, text }) => `${label}: ${text}`).join('; ') || null,
    row.rule?.whenNoneText ?? null,
    row.rule?.notApplicableText ?? null,
    row.figures.map(({ name, label, unit }) => `${name}: ${label}${unit ? ` (${unit})` : ''}`).join('; ') || null,
    row.lead,
    row.evidence.join('; ') || null,
    row.guidance,
    row.rule?.source ?? null,
  ]
  return () => ({ ...cited(), head, rows: rows.map(cells) })
}
