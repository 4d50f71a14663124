import { describe, expect, it } from 'vitest'
import { type StoryUnit, storyOf } from './story.ts'

type Other = { readonly id: string }
const unit = (part: Partial<StoryUnit<Other>>): StoryUnit<Other> => ({
  id: 'own',
  name: 'Đơn vị',
  validFrom: null,
  validTo: null,
  names: [],
  changes: [],
  predecessors: [],
  successors: [],
  ...part,
})
const basis = { number: '202/2025/QH15' }

describe('storyOf', () => {
  it('says of Tiền Giang what became of it', () => {
    const changes = [
      {
        kind: 'MERGE',
        effectiveOn: '2025-07-01',
        legalBasis: basis,
        from: [{ id: 'own' }, { id: 'old-dong-thap' }],
        to: [{ id: 'dong-thap' }],
      },
    ]
    expect(storyOf(unit({ validTo: '2025-06-30', successors: [{ id: 'dong-thap' }], changes }))).toEqual({
      kind: 'closed',
      into: [{ id: 'dong-thap' }],
      on: '2025-07-01',
      basis: '202/2025/QH15',
    })
  })

  it('names every successor of a unit that was split', () => {
    const changes = [
      {
        kind: 'SPLIT',
        effectiveOn: '2004-01-01',
        legalBasis: null,
        from: [{ id: 'own' }],
        to: [{ id: 'a' }, { id: 'b' }],
      },
    ]
    expect(storyOf(unit({ validTo: '2003-12-31', successors: [{ id: 'a' }, { id: 'b' }], changes }))).toMatchObject({
      into: [{ id: 'a' }, { id: 'b' }],
    })
  })

  it('says of the new Đồng Tháp what it came from', () => {
    const changes = [
      {
        kind: 'MERGE',
        effectiveOn: '2025-07-01',
        legalBasis: basis,
        from: [{ id: 'a' }, { id: 'b' }],
        to: [{ id: 'own' }],
      },
    ]
    expect(storyOf(unit({ validFrom: '2025-07-01', predecessors: [{ id: 'a' }, { id: 'b' }], changes }))).toEqual({
      kind: 'opened',
      from: [{ id: 'a' }, { id: 'b' }],
      on: '2025-07-01',
      basis: '202/2025/QH15',
    })
  })

  it('says of Huế what it was called', () => {
    const names = [
      { name: 'Tỉnh Thừa Thiên Huế', validFrom: null, validTo: '2024-12-31' },
      { name: 'Thành phố Huế', validFrom: '2025-01-01', validTo: null },
    ]
    expect(storyOf(unit({ names }))).toEqual({
      kind: 'renamed',
      before: 'Tỉnh Thừa Thiên Huế',
      on: '2025-01-01',
      basis: null,
    })
  })

  it('has no story for a unit that only goes on, and one for a unit that only ended', () => {
    expect(storyOf(unit({ names: [{ name: 'Bộ Y tế', validFrom: null, validTo: null }] }))).toEqual({ kind: 'current' })
    expect(storyOf(unit({ validTo: '2025-02-28' }))).toEqual({ kind: 'ended', on: '2025-02-28' })
  })
})
