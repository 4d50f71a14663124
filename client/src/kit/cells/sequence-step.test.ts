import { expect, it } from 'vitest'
import { sequenceStep } from './sequence-step.ts'

it.each([
  [0, 1],
  [59.99, 1],
  [60, 2],
  [69.99, 2],
  [70, 3],
  [80, 4],
  [89.99, 4],
  [90, 5],
  [100, 5],
])('%s percent is step %s: lower bounds are inclusive', (percent, step) => expect(sequenceStep(percent)).toBe(step))
