import { buildSchema, type ExecutionResult, execute, parse } from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import { expect, it } from 'vitest'
import { answerFunctions } from './answer-functions.ts'

const text = `
  type Query { units: UnitConnection, comparison: Comparison }
  type UnitConnection { totalCount: Int, nodes: [String!]! }
  type Comparison { year: Int!, averageTotal: Float, rows: [ComparisonRow!]! }
  type ComparisonRow { code: String!, average: Float }
`
const asked = parse('{ units { totalCount nodes } comparison { year averageTotal rows { code average } } }')
const root = {
  units: { totalCount: async () => 34, nodes: ['Hà Nội'] },
  comparison: { year: 2024, averageTotal: () => 84.2, rows: () => [{ code: '7', average: () => 8.1 }] },
}
const answer = {
  units: { totalCount: 34, nodes: ['Hà Nội'] },
  comparison: { year: 2024, averageTotal: 84.2, rows: [{ code: '7', average: 8.1 }] },
}

it('what stands in an answer as a function is called, step by step and compiled alike', async () => {
  const schema = buildSchema(text)
  answerFunctions(schema)
  const compiled = compileQuery(schema, asked)
  if (!isCompiledQuery(compiled)) throw new Error('Expected a compiled query.')
  const results: readonly ExecutionResult[] = [
    await execute({ schema, document: asked, rootValue: root }),
    await compiled.query(root, {}, {}),
  ]
  expect(results).toEqual([{ data: answer }, { data: answer }])
})

it('without it the compiled form would answer with errors', async () => {
  const compiled = compileQuery(buildSchema(text), asked)
  if (!isCompiledQuery(compiled)) throw new Error('Expected a compiled query.')
  const { errors } = await compiled.query(root, {}, {})
  expect(errors?.map(({ path }) => path?.join('.')).toSorted()).toEqual([
    'comparison.averageTotal',
    'comparison.rows',
    'units.totalCount',
  ])
})
