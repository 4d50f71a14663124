import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ApolloServer, type ApolloServerOptions, type BaseContext } from '@apollo/server'
import { defineIntegrationTestSuite } from '@apollo/server-integration-testsuite'
import { beforeEach, expect, it, type RunnerTask } from 'vitest'
import { askApollo } from '../../server/src/http/ask-apollo.ts'
import { BodyError, readJson } from '../../server/src/http/request-body.ts'
import { sendGraphError } from '../../server/src/http/respond.ts'

/** Tests of the suite that do not apply to our layer of HTTP, by name, each with why. */
const NOT_OURS: Readonly<Record<string, string>> = {
  'httpServerTests.ts > graphqlHTTP > throws an error if POST JSON is malformed':
    'refused with 400 as it asks, but in words of our own, not in those of body-parser',
  'httpServerTests.ts > graphqlHTTP > cache-control > runs when cache-control is disabled':
    'an answer that says nothing of caching is no-store here, so that nobody keeps what changes',
  'httpServerTests.ts > graphqlHTTP > cache-control not set without any hints with if-cacheable': 'likewise',
}

const met = new Set<string>()
beforeEach(({ task, skip }) => {
  const name = nameOf(task)
  const reason = NOT_OURS[name]
  if (reason === undefined) return
  met.add(name)
  skip(reason)
})

/** The name of a test behind those of its groups, but the outermost, which is the suite's. */
function nameOf(task: { readonly name: string; readonly suite?: RunnerTask | undefined }): string {
  const names = [task.name]
  for (let at: RunnerTask | undefined = task.suite; at !== undefined; at = at.suite) names.unshift(at.name)
  return names.slice(1).join(' > ')
}

/** The layer that serves `/graphql`, before an Apollo Server of the suite's own. */
async function serve(
  config: ApolloServerOptions<BaseContext>,
  options?: { context?: (given: never) => Promise<BaseContext> },
) {
  const server = new ApolloServer(config)
  const context = async () => (await options?.context?.({} as never)) ?? {}
  const http = createServer(async (request, response) => {
    const mark = request.url?.indexOf('?') ?? -1
    const search = mark < 0 ? '' : (request.url?.slice(mark) ?? '')
    try {
      const body = request.method === 'POST' ? await readJson(request) : undefined
      await askApollo(server, { request, response, search, body }, context)
    } catch (error) {
      if (!(error instanceof BodyError)) throw error
      sendGraphError(response, error.status, error.code, error.text.en)
    }
  })
  await server.start()
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/`
  const extraCleanup = () => new Promise<void>((resolve) => http.close(() => resolve()))
  return { server, url, extraCleanup }
}

// Nothing is deferred or streamed here: graphql 16 cannot, and the layer answers in one piece.
defineIntegrationTestSuite(serve as never, { noIncrementalDelivery: true })

it('has every test that is left out', () => {
  expect([...met].toSorted()).toEqual(Object.keys(NOT_OURS).toSorted())
})
