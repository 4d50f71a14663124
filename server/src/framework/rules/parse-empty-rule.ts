import { refuse } from '../../shared/problem.ts'
import { readDecimal, splitAt } from './rule-words.ts'
import type { EmptyRule } from './scoring-rule.ts'
import { NotApplicableRule } from './terms.ts'

const NAMES: Readonly<Record<string, NotApplicableRule>> = {
  EXCLUDE: NotApplicableRule.EXCLUDE,
  FULL: NotApplicableRule.FULL_POINTS,
  FULL_POINTS: NotApplicableRule.FULL_POINTS,
  ZERO: NotApplicableRule.ZERO,
}

/** EXCLUDE, FULL (or FULL_POINTS), ZERO, or `ANCHOR=0.8`: that share of the maximum, 0 to 1 inclusive; null of an empty cell. */
export function parseEmptyRule(text: string, field: 'not_applicable' | 'when_none'): EmptyRule | null {
  if (text.trim() === '') return null
  const [name, value] = splitAt(text, '=')
  const rule = NAMES[name]
  if (rule !== undefined && value === undefined) return { rule, share: null }
  if (name !== NotApplicableRule.ANCHOR || value === undefined) return unknown(text, field)
  const share = readDecimal(value, field, { vi: 'ANCHOR', en: 'ANCHOR' })
  return share.gte(0) && share.lte(1) ? { rule: NotApplicableRule.ANCHOR, share } : unknown(text, field)
}

const unknown = (text: string, field: string): never =>
  refuse('EMPTY_RULE', [field], (t) =>
    t.say(
      `Cần EXCLUDE, FULL, ZERO hoặc ANCHOR=tỷ lệ từ 0 đến 1, nhưng gặp “${text}”.`,
      `Expected EXCLUDE, FULL, ZERO or ANCHOR=share from 0 to 1, but got “${text}”.`,
    ),
  )
