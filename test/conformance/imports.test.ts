import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { kitOffences, roomOffences, ruleOffences } from './import-rules.ts'
import { readSourceFiles, type SourceFile } from './source-file.ts'

const source = (folder: string) => readSourceFiles(fileURLToPath(new URL(`../../${folder}/src`, import.meta.url)))

describe('imports', () => {
  it('server rooms import only rooms named before them, and of what stands above only the type of the context', () => {
    expect(roomOffences(source('server'), ['context.ts'])).toEqual([])
  })

  it('client rooms import only the kit and rooms named before them', () => {
    expect(roomOffences(source('client'), [])).toEqual([])
  })

  it('the kit knows no room, no graph and no router', () => {
    expect(kitOffences(source('client'))).toEqual([])
  })

  it.each(['server', 'client'])('rules of the %s are pure', (folder) => {
    expect(ruleOffences(source(folder))).toEqual([])
  })
})

// Each offence is planted in a tree of its own, so that a rule that sees nothing is found out.
describe('the rules themselves', () => {
  it('name a room that imports a later one', () => {
    const files = plant({
      'units/unit.ts': "import { rank } from '../ranking/rank.ts'\nexport { rank }",
      'ranking/rank.ts': "import '../units/unit.ts'",
    })
    expect(roomOffences(files, [])).toEqual([
      'units/unit.ts imports ../ranking/rank.ts: room "units" comes before room "ranking"',
    ])
  })

  it('name a room that re-exports, or loads at run time, from a later one', () => {
    const files = plant({
      'units/a.ts': "export * from '../ranking/rank.ts'",
      'units/b.ts': "export const load = () => import('../ranking/rank.ts')",
    })
    expect(roomOffences(files, [])).toHaveLength(2)
  })

  it('let a room take types of the context from above, and nothing else', () => {
    const files = plant({
      'units/good.ts': "import type { Context } from '../context.ts'\nimport { type Other } from '../context.ts'",
      'units/value.ts': "import { open } from '../context.ts'",
      'units/other.ts': "import type { App } from '../app.ts'",
      'context.ts': "import '../ranking/rank.ts'",
    })
    expect(roomOffences(files, ['context.ts'])).toEqual([
      'units/other.ts imports ../app.ts: above the rooms only types of context.ts may be imported',
      'units/value.ts imports ../context.ts: above the rooms only types of context.ts may be imported',
    ])
  })

  it('name a piece of the kit that reaches for a room, the graph, the router or our other packages', () => {
    const files = plant({
      'kit/A.tsx': "import '../units/UnitLink.tsx'",
      'kit/B.tsx': "import { gql } from '@apollo/client'",
      'kit/C.tsx': "import { Link } from '@tanstack/react-router'",
      'kit/D.tsx': "import { fold } from '@par-atlas/schema/fold'\nimport '@tanstack/react-table'",
      'kit/E.tsx': "import type { Unit } from '@par-atlas/schema/types'",
    })
    expect(kitOffences(files).map((offence) => offence.split(' imports ')[0])).toEqual([
      'kit/A.tsx',
      'kit/B.tsx',
      'kit/C.tsx',
      'kit/E.tsx',
    ])
  })

  it('name a rule that imports the ORM, directly or by way of shared', () => {
    const files = plant({
      'ranking/rules/rank.ts': "import { p } from '@mikro-orm/core'\nimport { Decimal } from 'decimal.js'",
      'ranking/rules/tie.ts': "import { page } from '../../shared/page.ts'",
      'ranking/rules/fine.ts': "import type { Page } from '../../shared/page.ts'",
      'ranking/rules/entity.ts': "import type { Entity } from '../edition.entity.ts'",
      'shared/page.ts': "import { GraphQLError } from 'graphql'",
    })
    expect(ruleOffences(files)).toEqual([
      'ranking/rules/entity.ts imports ../edition.entity.ts: rules import only rules and shared',
      'ranking/rules/rank.ts imports @mikro-orm/core: rules are pure',
      'ranking/rules/tie.ts imports graphql: rules are pure (by way of shared/page.ts)',
    ])
  })

  it.each(['Date.now()', 'new Date()', 'Math.random()', 'process.env', 'performance.now()', 'globalThis.x'])(
    'name a rule that uses %s',
    (use) => {
      expect(ruleOffences(plant({ 'units/rules/a.ts': `export const a = () => ${use}` }))).not.toEqual([])
    },
  )

  it('let a rule read a date that it is given, and call its own things what it likes', () => {
    const files = plant({
      'units/rules/a.ts': 'export const a = (given: { process: number }) => [new Date(2023, 1, 1), given.process]',
    })
    expect(ruleOffences(files)).toEqual([])
  })
})

function plant(tree: Readonly<Record<string, string>>): readonly SourceFile[] {
  const root = mkdtempSync(join(tmpdir(), 'par-atlas-imports-'))
  try {
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return readSourceFiles(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}
