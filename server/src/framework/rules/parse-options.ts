import { refuse } from '../../shared/problem.ts'
import { readDecimal, readWords, statements } from './rule-words.ts'
import type { OptionsParameters } from './scoring-rule.ts'
import { RuleKind } from './terms.ts'

/** `label:points;…`, at least two, each label once; a label may be `Vietnamese|English` and may hold a colon. */
export function parseOptions(text: string): OptionsParameters {
  const options = statements(text).map(readOption)
  const labels = new Set(options.map((option) => option.label.vi))
  if (options.length >= 2 && labels.size === options.length) return { kind: RuleKind.OPTIONS, options }
  return refuse('OPTIONS', ['rule_text'], (t) =>
    t.say(
      `Cần ít nhất hai lựa chọn khác tên dạng tên:điểm;tên:điểm, nhưng gặp “${text}”.`,
      `Expected at least two options of different names such as label:points;label:points, but got “${text}”.`,
    ),
  )
}

function readOption(part: string): OptionsParameters['options'][number] {
  const colon = part.lastIndexOf(':')
  const label = readWords(part.slice(0, Math.max(colon, 0)))
  if (label.vi === '') {
    return refuse('OPTIONS', ['rule_text'], (t) =>
      t.say(`Cần tên:điểm, nhưng gặp “${part}”.`, `Expected label:points, but got “${part}”.`),
    )
  }
  const points = readDecimal(part.slice(colon + 1).trim(), 'rule_text', {
    vi: `Điểm của lựa chọn “${label.vi}”`,
    en: `Points of the option “${label.en}”`,
  })
  return { label, points }
}
