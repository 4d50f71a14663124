import type { Bounds, OptionsParameters } from '../../framework/rules/scoring-rule.ts'
import { exactly } from '../../shared/fraction-arithmetic.ts'
import { bilingual } from '../../shared/tongue.ts'
import { adjusts } from './adjustment.ts'
import { branchText, type Earned, ofMost, settle } from './earned.ts'

/**
 * OPTIONS: the points of the chosen one; `choice` is its place, counted from 1.
 *
 * @throws {RangeError} if there is no such option: figures are checked before they are scored.
 */
export function scoreOptions({ options }: OptionsParameters, bounds: Bounds, choice: number): Earned {
  const chosen = options[choice - 1]
  if (chosen === undefined) throw new RangeError(`Expected an option from 1 to ${options.length}, but got ${choice}.`)
  const settled = settle(exactly(chosen.points), bounds)
  return {
    points: settled.points,
    branch: `OPTION_${choice}`,
    why: () =>
      bilingual((t) => {
        const most = bounds.kind === 'MAXIMUM' ? bounds.points : null
        const result = most ? `${t.say('Được', 'Earns')} ${ofMost(settled.points, most, t)}.` : adjusts(settled, t)
        const words = `${t.say('mức', 'option')} ${choice}, “${t.own(chosen.label)}”`
        return `${result} ${branchText(words, t)}`
      }),
  }
}
