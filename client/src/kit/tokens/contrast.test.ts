import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { apart, BLIND, contrast } from './contrast.ts'

type Pair = readonly [front: string, back: string]

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const pairs = [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)]
const theme = {
  light: new Map(pairs.map((m) => [m[1], m[2]])),
  dark: new Map(pairs.map((m) => [m[1], m[3]])),
}

const inks = ['ink', 'ink-2', 'ink-3', 'accent', 'lost', 'unreached', 'note', 'conflict']
const five = [1, 2, 3, 4, 5]
const eight = [...five, 6, 7, 8]
const text: Pair[] = [
  ...inks.flatMap((f): Pair[] => [
    [f, 'paper'],
    [f, 'paper-2'],
  ]),
  ...['ink', 'ink-2'].map((f): Pair => [f, 'paper-3']),
  ['on-accent', 'accent'],
  ...['accent', 'ink', 'ink-2', 'ink-3', 'lost', 'unreached', 'note', 'fall-2', 'rise-2'].map(
    (f): Pair => [f, 'accent-soft'],
  ),
  ...['lost', 'unreached', 'note', 'conflict'].map((f): Pair => [f, `${f}-soft`]),
  ...['lost-soft', 'note-soft', 'conflict-soft'].map((b): Pair => ['ink', b]),
  ...five.flatMap((i): Pair[] => [
    [`seq-${i}-ink`, `seq-${i}`],
    [`band-${i}`, 'paper'],
    [`band-${i}`, 'accent-soft'],
  ]),
  ...eight.map((i): Pair => [`unit-${i}`, 'paper']),
  ['fall-2', 'paper'],
  ['rise-2', 'paper'],
]
const marks: Pair[] = [
  ['rule-2', 'paper'],
  ['rule-2', 'paper-2'],
  ['rule-3', 'paper'],
  ['lost', 'paper-3'],
  ['unreached', 'unreached-soft'],
  ['accent', 'paper-3'],
  ['focus', 'paper'],
  ['focus', 'accent-soft'],
  ['lost', 'lost-soft'],
  ['note', 'note-soft'],
  ['ink-3', 'paper-3'],
  ...eight.flatMap((i): Pair[] => [
    [`unit-${i}`, 'paper-2'],
    [`unit-${i}`, 'accent-soft'],
  ]),
]

describe.each(['light', 'dark'] as const)('tokens in %s', (name) => {
  const value = (token: string): string => {
    const found = theme[name].get(token)
    if (!found) throw new RangeError(`Expected a light-dark() pair for --${token} in tokens.css, but found none.`)
    return found
  }
  const failing = (list: readonly Pair[], limit: number): string[] =>
    list
      .map(([f, b]) => ({ pair: `${f} on ${b}`, ratio: contrast(value(f), value(b)) }))
      .filter(({ ratio }) => ratio < limit)
      .map(({ pair, ratio }) => `${pair} ${ratio.toFixed(2)}`)

  it('holds 4.5:1 for every pair of text', () => expect(failing(text, 4.5)).toEqual([]))
  it('holds 3:1 for every pair of marks', () => expect(failing(marks, 3)).toEqual([]))
  it.each(['deutan', 'protan'] as const)('keeps the two kinds of loss apart for %s readers', (kind) => {
    expect(apart(value('lost'), value('unreached'), BLIND[kind])).toBeGreaterThan(20)
  })
})

describe('contrast', () => {
  // WCAG 2.2: black on white is 21:1, a colour on itself 1:1; #767676 on white is the known threshold, 4.54.
  it('agrees with known ratios', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#0b5c66', '#0b5c66')).toBe(1)
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })
})
