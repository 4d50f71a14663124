import { describe, expect, it } from 'vitest'
import { oneProvenance } from './one-provenance.ts'
import type { Provenance } from './vocabulary.ts'

const [O, I] = ['OFFICIAL', 'ILLUSTRATIVE'] as const

describe('the one provenance of a list', () => {
  it.each([
    { asked: null, named: [], is: O },
    { asked: O, named: [], is: O },
    { asked: I, named: [], is: I },
    { asked: null, named: [I], is: I },
    { asked: null, named: [I, I], is: I },
    { asked: null, named: [O], is: O },
    { asked: I, named: [I], is: I },
  ] as const)('asked $asked, named $named: $is', ({ asked, named, is }) => {
    expect(oneProvenance(asked, named)).toEqual({ ok: true, value: is })
  })

  it.each([
    { asked: null, named: [O, I] },
    { asked: O, named: [I] },
    { asked: I, named: [O] },
    { asked: I, named: [I, O] },
  ] satisfies { asked: Provenance | null; named: Provenance[] }[])(
    'asked $asked, named $named: refused',
    (question) => {
      const refusal = oneProvenance(question.asked, question.named)
      expect(refusal.ok ? [] : refusal.problems.map((problem) => problem.message.en)).toEqual([
        expect.stringContaining('mixes official and illustrative'),
      ])
    },
  )
})
