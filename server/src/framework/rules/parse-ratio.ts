import { Decimal } from '../../shared/decimal.ts'
import { refuse } from '../../shared/problem.ts'
import { readDecimal, readSettings } from './rule-words.ts'
import type { RatioParameters } from './scoring-rule.ts'
import { RuleKind } from './terms.ts'

/** `floor=f;target=t`: the floor is 0 and the target 1 where left out; 0 <= floor <= target, target above 0. */
export function parseRatio(text: string): RatioParameters {
  const settings = readSettings(text, 'rule_text', ['floor', 'target'])
  const read = (name: string, otherwise: number) => {
    const value = settings.get(name)
    return value === undefined ? new Decimal(otherwise) : readDecimal(value, 'rule_text', { vi: name, en: name })
  }
  const [floor, target] = [read('floor', 0), read('target', 1)]
  if (floor.gte(0) && target.gt(0) && floor.lte(target)) return { kind: RuleKind.RATIO, floor, target }
  return refuse('RATIO', ['rule_text'], (t) =>
    t.say(
      `Cần 0 ≤ floor ≤ target và target lớn hơn 0, nhưng gặp floor=${floor}, target=${target}.`,
      `Expected 0 <= floor <= target and a target above 0, but got floor=${floor}, target=${target}.`,
    ),
  )
}
