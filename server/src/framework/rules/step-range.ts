import type { Decimal } from '../../shared/decimal.ts'
import type { Tongue } from '../../shared/tongue.ts'
import type { Step, StepsParameters } from './scoring-rule.ts'

interface End {
  readonly limit: Decimal
  readonly inclusive: boolean
}

/** The values for which a step is the first that holds; `index` at the number of steps means `else`. */
export function stepRange({ steps, basis }: StepsParameters, index: number, t: Tongue): string {
  const write = (limit: Decimal) => (basis === 'SHARE' ? t.limit(limit) : t.number(limit))
  const [step, before] = [steps[index], steps[index - 1]]
  const near = step === undefined ? null : { limit: step.limit, inclusive: step.operator.endsWith('=') }
  const far = before === undefined ? null : beyond(before)
  return steps[0]?.operator.startsWith('>') ? range(near, far, write, t) : range(far, near, write, t)
}

/** Where the step before ends: what it includes, the next one leaves out. */
const beyond = (step: Step): End => ({ limit: step.limit, inclusive: !step.operator.endsWith('=') })

function range(low: End | null, high: End | null, write: (limit: Decimal) => string, t: Tongue): string {
  if (low && high) return between(low, high, write, t)
  if (low) {
    const limit = write(low.limit)
    return low.inclusive
      ? t.say(`từ ${limit} trở lên`, `${limit} or more`)
      : t.say(`trên ${limit}`, `more than ${limit}`)
  }
  const limit = high === null ? '' : write(high.limit)
  return high?.inclusive
    ? t.say(`từ ${limit} trở xuống`, `${limit} or less`)
    : t.say(`dưới ${limit}`, `less than ${limit}`)
}

function between(low: End, high: End, write: (limit: Decimal) => string, t: Tongue): string {
  if (low.limit.eq(high.limit)) return t.say(`đúng ${write(low.limit)}`, `exactly ${write(low.limit)}`)
  const from = low.inclusive ? t.say('từ', 'from') : t.say('trên', 'more than')
  const to = high.inclusive ? t.say('đến', 'up to') : t.say('đến dưới', 'to less than')
  return `${from} ${write(low.limit)} ${to} ${write(high.limit)}`
}
