import { Trans } from '@lingui/react/macro'
import { useLocale } from '../kit/format/locale.ts'
import { SourceLine } from '../kit/SourceLine/SourceLine.tsx'
import { useBreakWords } from './break-words.ts'
import type { Break } from './rules/deduction-rows.ts'

export interface DeductionFootProps {
  readonly framework: {
    readonly code: string
    readonly name: string
    readonly nameEn: string | null
    readonly note: string | null
  }
  readonly year: number
  readonly version: number
  readonly conditions: readonly {
    readonly code: string
    readonly text: string
    readonly textEn: string
    readonly reason: string | null
  }[]
  /** Why no row has a figure of last year; empty where rows have one. */
  readonly breaks: readonly Break[]
}

/** What a reader must know to trust or cite the page: conditions that held, signs, rounding, source. */
export function DeductionFoot({ framework, year, version, conditions, breaks }: DeductionFootProps) {
  const locale = useLocale()
  const breakWords = useBreakWords()
  const name = locale === 'en' ? (framework.nameEn ?? framework.name) : framework.name
  const reasons = breakWords(breaks)
  return (
    <SourceLine
      notes={
        <>
          {conditions.map(({ code, text, textEn, reason }) => (
            <span key={code}>
              <Trans>
                Điều kiện khống chế: {locale === 'en' ? textEn : text}
                {reason ? ` (${reason.replace(/\.$/, '')})` : ''}.
              </Trans>{' '}
            </span>
          ))}
          {breaks.length > 0 && (
            <Trans>
              Không có cột năm {year - 1}: {reasons}.
            </Trans>
          )}{' '}
          <Trans>
            “Bị trừ” là điểm thẩm định đã mất; “chưa đạt” là điểm khảo sát và kinh tế – xã hội chưa đạt; hai số không
            cộng vào nhau. “–” là không có, “0,00” là có và bằng không. Số làm tròn khi in nên tổng có thể lệch 0,01.
          </Trans>
        </>
      }
    >
      <Trans>
        Chấm theo {name} ({framework.code}), năm {year}, bản ghi thứ {version}.
      </Trans>{' '}
      {locale === 'vi' && framework.note}
    </SourceLine>
  )
}
