import { useLingui } from '@lingui/react/macro'
import { Download } from '../kit/Download/Download.tsx'
import { laidOut } from '../kit/export/spreadsheet.ts'
import { useLocale } from '../kit/format/locale.ts'
import { type Column, outOf } from '../kit/Table/table.model.ts'
import { dayCell } from '../shared/cells.ts'
import { useUnrealWords } from '../shared/use-unreal-words.ts'
import { unitName } from '../units/unit-name.ts'
import type { LoadedDossiers } from './load-dossiers.ts'

export interface DossierDownloadProps<Row> {
  readonly loaded: LoadedDossiers
  /** Names the file after the page's own. */
  readonly part: string
  /** What the table shows. */
  readonly what: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
}

/** A table of the page as a file of its own, with whose it is and of which period. */
export function DossierDownload<Row>({ loaded, part, what, columns, rows }: DossierDownloadProps<Row>) {
  const { t } = useLingui()
  const locale = useLocale()
  const { unit, period } = loaded.choices
  const illustrative = useUnrealWords(unit.provenance === 'ILLUSTRATIVE')
  const sources = loaded.overview.reports.flatMap(({ source }) => (source === null ? [] : [source]))
  return (
    <div>
      <Download
        of={what}
        spreadsheet={() => ({
          fileName: `ho-so-${part}-${unit.slug}-${period.from}-${period.to}`,
          title: what,
          ...laidOut(outOf(columns), rows),
          facts: [
            [t`Đơn vị`, unitName(unit, locale)],
            [t`Từ ngày`, dayCell(period.from)],
            [t`đến ngày`, dayCell(period.to)],
            [t`Nguồn`, sources.join('; ') || t`Cộng các tháng`],
          ],
          illustrative,
        })}
      />
    </div>
  )
}
