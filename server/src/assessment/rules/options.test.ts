import { describe, expect, it } from 'vitest'
import type { Bounds, OptionsParameters } from '../../framework/rules/scoring-rule.ts'
import { Decimal } from '../../shared/decimal.ts'
import { scoreOptions } from './options.ts'

const option = (vi: string, points: string) => ({ label: { vi, en: vi }, points: new Decimal(points) })
const ordinary: OptionsParameters = {
  kind: 'OPTIONS',
  options: [option('đủ', '0.5'), option('thiếu', '0.25'), option('không', '0')],
}
const half: Bounds = { kind: 'MAXIMUM', points: new Decimal('0.5') }

describe('scoreOptions', () => {
  it.each([
    { choice: 1, points: '0.5' },
    { choice: 2, points: '0.25' },
    { choice: 3, points: '0' },
  ])('option $choice earns $points', ({ choice, points }) => {
    const earned = scoreOptions(ordinary, half, choice)
    expect([earned.points.toFixed(), earned.branch]).toEqual([points, `OPTION_${choice}`])
  })

  it.each([0, 4, 1.5])('has no option %s', (choice) => {
    expect(() => scoreOptions(ordinary, half, choice)).toThrow(`1 to 3, but got ${choice}`)
  })

  it('holds an adjustment within its cap', () => {
    const parameters: OptionsParameters = { kind: 'OPTIONS', options: [option('nhẹ', '-1'), option('nặng', '-3')] }
    const cap: Bounds = { kind: 'ADJUSTMENT', cap: new Decimal(2) }
    expect(scoreOptions(parameters, cap, 1).points.toFixed()).toBe('-1')
    expect(scoreOptions(parameters, cap, 2).points.toFixed()).toBe('-2')
  })
})
