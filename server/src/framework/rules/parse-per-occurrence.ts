import { refuse } from '../../shared/problem.ts'
import type { Bilingual } from '../../shared/tongue.ts'
import { readDecimal, readSettings, readWords } from './rule-words.ts'
import type { Bounds, PerOccurrenceParameters } from './scoring-rule.ts'
import { RuleKind } from './terms.ts'

/** `each=-0.1;unit=…`: points for each occurrence; below 0 on an ordinary leaf, either sign on an adjustment. */
export function parsePerOccurrence(text: string, bounds: Bounds): PerOccurrenceParameters {
  const each = readDecimal(settingsOf(text).get('each') ?? '', 'rule_text', { vi: 'each', en: 'each' })
  const wellSigned = bounds.kind === 'MAXIMUM' ? each.lt(0) : !each.isZero()
  if (wellSigned) return { kind: RuleKind.PER_OCCURRENCE, each }
  return refuse('EACH', ['rule_text'], (t) =>
    bounds.kind === 'MAXIMUM'
      ? t.say(
          `Cần each là số âm (điểm trừ cho mỗi lần), nhưng gặp ${each}.`,
          `Expected each below 0 (points off for each occurrence), but got ${each}.`,
        )
      : t.say(`Cần each khác 0, nhưng gặp ${each}.`, `Expected each other than 0, but got ${each}.`),
  )
}

/** What is counted; "lần" where the text does not say. */
export const occurrenceUnit = (text: string): Bilingual => readWords(settingsOf(text).get('unit') ?? 'lần|times')

const settingsOf = (text: string): ReadonlyMap<string, string> => readSettings(text, 'rule_text', ['each', 'unit'])
