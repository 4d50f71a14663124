import { describe, expect, it } from 'vitest'
import { attempt } from '../../shared/problem.ts'
import { bilingual } from '../../shared/tongue.ts'
import { conditionText, expressionText } from './expression-text.ts'
import { parseCondition, parseExpression } from './parse-expression.ts'

const vietnamese = (text: string) => bilingual((t) => expressionText(parseExpression({ text, start: 0 }), t)).vi
const condition = (text: string) => bilingual((t) => conditionText(parseCondition({ text, start: 0 }), t))
const refusal = (text: string) => {
  const read = attempt(() => parseExpression({ text, start: 0 }))
  return read.ok ? null : read.problems[0]?.message.en
}

describe('parseExpression', () => {
  it.each([
    { text: '1*(done-0.5*late)', shown: '1 × (done − 0,5 × late)' },
    { text: '((b))/a', shown: 'b/a' },
    { text: 'a-(b-c)', shown: 'a − (b − c)' },
    { text: 'a-b-c', shown: 'a − b − c' },
    { text: 'a/(b*c)', shown: 'a/(b × c)' },
    { text: '(a+b)*c/2', shown: '(a + b) × c/2' },
    { text: '-(a+b)', shown: '−(a + b)' },
    { text: 'min(1, b/a, 0.5)', shown: 'min(1; b/a; 0,5)' },
  ])('reads $text in the usual order of operations', ({ text, shown }) => {
    expect(vietnamese(text)).toBe(shown)
  })

  it.each([
    { text: '', where: 'Position 1: expected a number', got: 'the end of the expression' },
    { text: '1 +', where: 'Position 4: expected a number', got: 'the end of the expression' },
    { text: '1 + * 2', where: 'Position 5: expected a number', got: '“* 2”' },
    { text: 'a b', where: 'Position 2: expected an operator', got: '“b”' },
    { text: 'a+b)', where: 'Position 4: expected an operator', got: '“)”' },
    { text: '0,5*a', where: 'Position 1: expected a decimal point', got: '“0,5*a”' },
    { text: '0x10', where: 'Position 1: expected a plain decimal', got: '“0x10”' },
    { text: '1e3', where: 'Position 1: expected a plain decimal', got: '“1e3”' },
    { text: '"1"', where: 'Position 1: expected a plain decimal', got: '“"1"”' },
    { text: '2**3', where: 'Position 1: expected a number', got: '“2**3”' },
    { text: 'a.b', where: 'Position 1: expected a number', got: '“a.b”' },
    { text: 'a[0]', where: 'Position 1: expected a number', got: '“a[0]”' },
    { text: 'process.exit(1)', where: 'Position 1: expected min(…) or max(…)', got: '“process.exit(1)”' },
    { text: 'min(a)', where: 'Position 1: expected min(…) or max(…)', got: '“min(a)”' },
    { text: 'a ? b : c', where: 'Position 1: expected a number', got: '“a ? b : c”' },
    { text: 'a=1', where: 'Position 1: expected a number', got: '“a=1”' },
    { text: '1+(() => 2)()', where: 'Position 3: expected min(…) or max(…)', got: '“(() => 2)()”' },
    { text: 'a // rest', where: 'Position 3: expected', got: '“// rest”' },
    { text: 'a /* b */ + c', where: 'Position 3: expected an expression without comments', got: '“/* b */ + c”' },
    { text: 'a % 2', where: 'Position 1: expected a number', got: '“a % 2”' },
    { text: 'a > 1', where: 'Position 1: expected a number', got: '“a > 1”' },
  ])('refuses “$text” by its place', ({ text, where, got }) => {
    expect(refusal(text)).toContain(where)
    expect(refusal(text)).toContain(`got ${got}`)
  })

  it('counts places in the whole text of the rule', () => {
    const read = attempt(() => parseExpression({ text: ' b@', start: 10 }))
    expect(read.ok ? null : read.problems[0]?.message.vi).toContain('Vị trí 13: cần')
  })

  it('bears long sums and refuses to lose itself in parentheses', () => {
    expect(parseExpression({ text: `${'1+'.repeat(950)}1`, start: 0 }).kind).toBe('arithmetic')
    expect(vietnamese(`${'('.repeat(100)}a${')'.repeat(100)}`)).toBe('a')
    expect(refusal(`${'('.repeat(1900)}a`)).toContain('expected a number')
  })
})

describe('parseCondition', () => {
  it.each([
    { text: 'late==0', vi: 'late = 0', en: 'late = 0' },
    { text: 'a>=0.5 && (b<1 || b!=c)', vi: 'a ≥ 0,5 và (b < 1 hoặc b ≠ c)', en: 'a ≥ 0.5 and (b < 1 or b ≠ c)' },
    { text: '!(a>1)', vi: 'không phải (a > 1)', en: 'not (a > 1)' },
  ])('reads $text', ({ text, vi, en }) => {
    expect(condition(text)).toEqual({ vi, en })
  })

  it.each(['a', 'a=1', 'a===1', 'a<b<c', 'a && 1', 'a ?? b'])('refuses %s, which compares nothing', (text) => {
    expect(attempt(() => parseCondition({ text, start: 0 })).ok).toBe(false)
  })
})
