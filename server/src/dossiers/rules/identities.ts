import { Decimal } from 'decimal.js'
import type { ToldMisfit } from '../../published/rules/told-misfit.ts'
import type { Bilingual } from '../../shared/tongue.ts'
import { added, type DossierFigures, ReceivedBasis, SHARES, toHandle } from './dossier-figures.ts'

/**
 * What does not add up in a report (lệch số), in the order of the form. A figure that the source leaves out proves nothing: an
 * identity is held only where everything in it is stated, or where what is left out could not mend it. Nothing is repaired.
 */
export function dossierMisfits(figures: DossierFigures): readonly ToldMisfit[] {
  const { received, receivedOnline, receivedDirect, resolved, open } = figures
  return [
    sumMisfit('RECEIVED_CHANNELS', received, [receivedOnline, receivedDirect], {
      vi: ['Đã tiếp nhận', 'trực tuyến + trực tiếp'],
      en: ['Received', 'online + in person'],
    }),
    sumMisfit('RESOLVED_PARTS', resolved, [figures.resolvedEarly, figures.resolvedOnTime, figures.resolvedLate], {
      vi: ['Đã giải quyết', 'trước hạn + đúng hạn + trễ hạn'],
      en: ['Resolved', 'early + on time + late'],
    }),
    sumMisfit('OPEN_PARTS', open, [figures.openInTime, figures.openOverdue], {
      vi: ['Đang giải quyết', 'trong hạn + quá hạn'],
      en: ['Open', 'in time + overdue'],
    }),
    handledMisfit(figures),
    resolvedMisfit(figures),
    suspendedMisfit(figures),
    ...SHARES.map(([part, whole]) => shareMisfit(figures[part], figures[whole])),
  ].filter((misfit) => misfit !== null)
}

interface Names {
  readonly vi: readonly [whole: string, parts: string]
  readonly en: readonly [whole: string, parts: string]
}

function sumMisfit(rule: string, stated: number | null, parts: readonly (number | null)[], names: Names) {
  const expected = added(...parts)
  if (stated === null || expected === null || stated === expected) return null
  const sum = (print: Print) => parts.map((part) => print(part ?? 0)).join(' + ')
  return misfit(rule, stated, expected, {
    vi: `${names.vi[0]} ${vietnamese(stated)} khác ${names.vi[1]}: ${sum(vietnamese)} = ${vietnamese(expected)}.`,
    en: `${names.en[0]} ${english(stated)} differs from ${names.en[1]}: ${sum(english)} = ${english(expected)}.`,
  })
}

/** What came in against what became of it: resolved + open + returned. */
function handledMisfit(figures: DossierFigures): ToldMisfit | null {
  const { resolved, open, returned } = figures
  const intake = toHandle(figures)
  const least = intake ?? figures.received
  const became = added(resolved, open, returned ?? 0)
  if (least === null || became === null) return null
  // Carry-over that nobody states can only add to what came in; returned dossiers that nobody states, to what became of it.
  const tooMuchCame = least > became && returned !== null
  const tooMuchBecame = intake !== null && became > intake
  if (!tooMuchCame && !tooMuchBecame) return null
  const parts = (print: Print) => [resolved ?? 0, open ?? 0, ...(returned === null ? [] : [returned])].map(print)
  return misfit('HANDLED_SUM', least, became, {
    vi: `Phải giải quyết ${vietnamese(least)} khác đã giải quyết + đang giải quyết + trả lại, rút: ${parts(vietnamese).join(' + ')} = ${vietnamese(became)}.`,
    en: `To be handled ${english(least)} differs from resolved + open + returned or withdrawn: ${parts(english).join(' + ')} = ${english(became)}.`,
  })
}

/** Resolved more than came in, where no carry-over explains it. */
function resolvedMisfit(figures: DossierFigures): ToldMisfit | null {
  const { resolved, received, carriedOver } = figures
  const most = toHandle(figures) ?? (figures.receivedBasis === ReceivedBasis.NOT_STATED ? null : received)
  if (resolved === null || most === null || resolved <= most) return null
  const carried =
    carriedOver === null ? { vi: 'không nêu số kỳ trước chuyển sang', en: 'no carry-over is stated' } : null
  return misfit('RESOLVED_OVER_RECEIVED', resolved, most, {
    vi: `Đã giải quyết ${vietnamese(resolved)} nhiều hơn phải giải quyết ${vietnamese(most)}${carried ? ` (${carried.vi})` : ''}.`,
    en: `Resolved ${english(resolved)} is more than came in, ${english(most)}${carried ? ` (${carried.en})` : ''}.`,
  })
}

/** A warning: whether suspended dossiers are among the open ones, forms settle differently and sources mostly leave out. */
function suspendedMisfit({ suspended, open }: DossierFigures): ToldMisfit | null {
  if (suspended === null || open === null || suspended <= open) return null
  const words = {
    vi: `Tạm dừng ${vietnamese(suspended)} lớn hơn đang giải quyết ${vietnamese(open)}; nguồn không nói hồ sơ tạm dừng có nằm trong số đang giải quyết hay không.`,
    en: `Suspended ${english(suspended)} is larger than the open dossiers, ${english(open)}; the source does not say whether it is among them.`,
  }
  return { ...misfit('SUSPENDED_OVER_OPEN', suspended, open, words), warning: true }
}

function shareMisfit(part: number | null, whole: number | null): ToldMisfit | null {
  if (part === null || whole === null || part <= whole) return null
  return misfit('PART_OVER_WHOLE', part, whole, {
    vi: `Phần ${vietnamese(part)} lớn hơn cả nhóm ${vietnamese(whole)} mà nó thuộc về.`,
    en: `The part ${english(part)} is larger than its whole, ${english(whole)}.`,
  })
}

const misfit = (rule: string, stated: number, expected: number, words: Bilingual): ToldMisfit => ({
  rule,
  stated: new Decimal(stated),
  expected: new Decimal(expected),
  words,
  warning: false,
})

type Print = (count: number) => string
const grouped = (mark: string) => (count: number) => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, mark)
/** 693.016 */
const vietnamese = grouped('.')
/** 693,016 */
const english = grouped(',')
