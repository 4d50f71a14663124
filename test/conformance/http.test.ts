import { serverAudits } from 'graphql-http'
import { describe, expect, inject, it } from 'vitest'

const url = inject('url')
const graph = `${url}/graphql`

/** Cross-site requests cannot set a header of their own; the audit's GET requests must therefore bear it. */
const fetchWithPreflight: typeof fetch = (target, options) =>
  fetch(target, {
    ...options,
    headers: { ...Object.fromEntries(new Headers(options?.headers)), 'apollo-require-preflight': 'true' },
  })

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: graph, fetchFn: fetchWithPreflight })

  it('is audited whole: 61 rules', () => {
    expect(audits).toHaveLength(61)
  })

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (_id, _name, audit) => {
    const result = await audit.fn()
    expect(result.status, 'reason' in result ? result.reason : '').toBe('ok')
  })
})

describe('requests that another site could make a browser send', () => {
  const query = '{ __typename }'

  it('refuses a plain GET', async () => {
    const answer = await fetch(`${graph}?query=${encodeURIComponent(query)}`)
    expect(answer.status).toBe(400)
    expect(await answer.text()).not.toContain('"__typename"')
  })

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])(
    'refuses a form post (%s)',
    async (type) => {
      const answer = await fetch(graph, {
        method: 'POST',
        headers: { 'content-type': type },
        body: JSON.stringify({ query }),
      })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      expect(await answer.text()).not.toContain('"__typename"')
    },
  )

  it('answers the same GET with the header that other sites cannot set', async () => {
    const answer = await fetchWithPreflight(`${graph}?query=${encodeURIComponent(query)}`)
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } })
  })
})

describe('what stands around the graph', () => {
  it.each(['/healthz', '/readyz', '/metrics'])('answers %s', async (path) => {
    expect((await fetch(`${url}${path}`)).status).toBe(200)
  })

  it('sends the client with a policy that allows no foreign and no inline script', async () => {
    const answer = await fetch(`${url}/`)
    const policy = answer.headers.get('content-security-policy') ?? ''
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? /default-src ([^;]*)/.exec(policy)?.[1]
    expect(answer.status).toBe(200)
    expect(scripts).toBe("'self'")
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(policy).toContain('frame-ancestors')
  })
})
