import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { workspace } from '../runner/command.ts'
import { mutations } from '../soak/mutations.ts'

it('every deliberate mistake of the soak finds the text it changes, once', () => {
  const astray = mutations.filter(({ file, find }) => {
    return readFileSync(join(workspace, 'server/src', file), 'utf8').split(find).length !== 2
  })
  expect(astray.map(({ what }) => what)).toEqual([])
  expect(mutations.length).toBeGreaterThan(40)
})
