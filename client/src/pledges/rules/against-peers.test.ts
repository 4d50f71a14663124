import { expect, it } from 'vitest'
import { againstPeers } from './against-peers.ts'

it('tells above from below at the last digit sent, and nothing without a rise or without peers', () => {
  expect([againstPeers(2.1, 2.1), againstPeers(2.100001, 2.1), againstPeers(-1, -0.999999)]).toEqual([
    'AS',
    'ABOVE',
    'BELOW',
  ])
  // 0.1 + 0.2 in binary is no 0.3; the wire carries decimals.
  expect(againstPeers(0.1 + 0.2, 0.3)).toBe('AS')
  expect([againstPeers(null, 1), againstPeers(1, null)]).toEqual([null, null])
})
