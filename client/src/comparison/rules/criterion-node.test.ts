import { describe, expect, it } from 'vitest'
import { branchOf, neighbours, pathTo } from './criterion-node.ts'
import { NODES, nodeOf } from './test-criteria.ts'

const codes = (nodes: readonly { readonly code: string }[]) => nodes.map(({ code }) => code)

describe('pathTo', () => {
  it('leads from the area down', () => expect(codes(pathTo(NODES, nodeOf('7.2.2')))).toEqual(['7', '7.2']))
  it('is empty for an area', () => expect(pathTo(NODES, nodeOf('7'))).toEqual([]))
})

describe('branchOf', () => {
  it('is the node and all beneath, in order', () => {
    expect(codes(branchOf(NODES, nodeOf('7')))).toEqual(['7', '7.2', '7.2.1', '7.2.2', '7.4'])
    expect(codes(branchOf(NODES, nodeOf('7.2.2')))).toEqual(['7.2.2'])
  })
})

describe('neighbours', () => {
  it('goes from leaf to leaf across the ragged tree', () => {
    const { previous, next } = neighbours(NODES, nodeOf('7.2.1'))
    expect([previous?.code, next?.code]).toEqual(['1.1', '7.2.2'])
    expect(neighbours(NODES, nodeOf('7.2.2')).next?.code).toBe('7.4')
  })

  it('goes from area to area, and ends', () => {
    expect(neighbours(NODES, nodeOf('1')).next?.code).toBe('7')
    expect(neighbours(NODES, nodeOf('1')).previous).toBeNull()
    expect(neighbours(NODES, nodeOf('7')).next).toBeNull()
  })
})
