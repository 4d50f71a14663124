import { useLingui } from '@lingui/react/macro'
import type { Spreadsheet } from '../kit/export/spreadsheet.ts'
import { useLocale } from '../kit/format/locale.ts'
import { unitName } from '../units/unit-name.ts'
import type { LoadedFramework } from './load-frameworks.ts'

type Cited = Omit<Spreadsheet, 'head' | 'rows'>

/** What a file with figures of a framework says of itself: `part` names the file after the framework's own, `what` its table. */
export function useFrameworkFacts(framework: LoadedFramework): (part?: string, what?: string) => Cited {
  const { t } = useLingui()
  const name = unitName(framework, useLocale())
  return (part, what) => ({
    fileName: ['bo-tieu-chi', framework.code.toLowerCase(), part].filter(Boolean).join('-'),
    title: [what, name].filter(Boolean).join(', '),
    facts: [
      [t`Bộ tiêu chí`, framework.code],
      [t`Nguồn`, framework.legalBasis?.number ?? framework.legalBasis?.title ?? null],
    ],
    illustrative:
      framework.provenance === 'ILLUSTRATIVE'
        ? t`Bộ tiêu chí minh họa: không đơn vị có thật nào được chấm theo bộ này.`
        : undefined,
  })
}
