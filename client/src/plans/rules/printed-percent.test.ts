import { expect, it } from 'vitest'
import { printedPercent } from './printed-percent.ts'

it('34 of 45 printed 75,55 is cut: half-up is 75,56', () => {
  expect(printedPercent('75,55', 34, 45)).toEqual({ halfUp: '75,56', by: 'cut' })
})

it('36 of 51 printed 70,58 is cut: half-up is 70,59', () => {
  expect(printedPercent('70,58', 36, 51)).toEqual({ halfUp: '70,59', by: 'cut' })
})

it('30 of 45 printed 66,67 is half-up, as is whatever both give', () => {
  expect(printedPercent('66,67', 30, 45)).toEqual({ halfUp: '66,67', by: 'same' })
  expect(printedPercent('50', 1, 2)).toEqual({ halfUp: '50', by: 'same' })
  expect(printedPercent('0,50', 1, 200)).toEqual({ halfUp: '0,50', by: 'same' })
})

it('a share that neither gives says so; no number and no whole give nothing', () => {
  expect(printedPercent('80,00', 34, 45)).toEqual({ halfUp: '75,56', by: 'other' })
  expect(printedPercent('gần 80', 34, 45)).toBeNull()
  expect(printedPercent('80', 0, 0)).toBeNull()
})
