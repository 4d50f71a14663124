import { describe, expect, it } from 'vitest'
import { suggest } from './suggest.ts'

const entries = [
  { rank: 1, slug: 'a' },
  { rank: 2, slug: 'b' },
  { rank: 3, slug: 'c' },
  { rank: 4, slug: 'd' },
  { rank: null, slug: 'e' },
].map(({ rank, slug }) => ({ rank, unit: { slug, name: slug, nameEn: null } }))
const said = (slug: string) => suggest(entries, slug).map(({ why, unit }) => `${why} ${unit.slug}`)

describe('suggest', () => {
  it('names the leader and both neighbours', () => {
    expect(said('c')).toEqual(['leader a', 'above b', 'below d'])
  })

  it('names nobody twice and never the unit itself', () => {
    expect(said('b')).toEqual(['leader a', 'below c'])
    expect(said('a')).toEqual(['below b'])
    expect(said('d')).toEqual(['leader a', 'above c'])
  })

  it('names the leader alone for a unit without a rank', () => {
    expect(said('e')).toEqual(['leader a'])
    expect(suggest([], 'a')).toEqual([])
  })
})
