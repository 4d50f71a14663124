import { useLingui } from '@lingui/react/macro'
import { useLocale } from '../kit/format/locale.ts'
import { Ledger, type LedgerFact } from '../kit/Ledger/Ledger.tsx'
import { KIND_WORDS } from '../units/unit-words.ts'
import { useRoundingText, useYearsText } from './framework-words.ts'
import type { LoadedFramework } from './load-frameworks.ts'
import { pointsText } from './points-text.ts'
import type { FrameworkRow } from './rules/framework-rows.ts'

export interface FrameworkLedgerProps {
  readonly framework: LoadedFramework
  readonly rows: readonly FrameworkRow[]
  readonly areas: number
}

/** The facts of a framework in one row. */
export function FrameworkLedger({ framework, rows, areas }: FrameworkLedgerProps) {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  const years = useYearsText()
  const rounding = useRoundingText()(framework.rounding)
  const groups = rows.filter(({ level, parent }) => level === 'ADJUSTMENT' && parent === null)
  const facts: LedgerFact[] = [
    {
      id: 'don-vi',
      term: t`Chấm cho`,
      value: framework.unitKinds.map((kind) => i18n._(KIND_WORDS[kind])).join(', '),
    },
    { id: 'nam', term: t`Năm áp dụng`, value: years(framework) },
    { id: 'diem', term: t`Điểm tối đa`, value: pointsText(framework.maxPoints, locale), note: t`điểm` },
    ...(framework.leafCount > 0
      ? [
          {
            id: 'tieu-chi',
            term: t`Tiêu chí chấm điểm`,
            value: framework.leafCount,
            note: t`trong ${areas} lĩnh vực`,
          },
        ]
      : []),
    ...groups.map(({ code, title, cap }) => ({
      id: `nhom-${code}`,
      term: title,
      value: cap === null ? t`không giới hạn` : pointsText(cap, locale),
      note: cap === null ? undefined : t`nhiều nhất một năm, ngoài ${pointsText(framework.maxPoints, locale)}`,
    })),
    { id: 'lam-tron', term: t`Số in ra`, ...rounding },
  ]
  return <Ledger facts={facts} />
}
