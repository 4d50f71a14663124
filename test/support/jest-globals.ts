import * as vitest from 'vitest'

/** What Apollo's integration suite takes from `@jest/globals`, given by vitest. */
export { afterAll, beforeAll, beforeEach, describe, expect, it, test, vi as jest } from 'vitest'

/** Jest waits for a callback where a function takes one; vitest has promises alone. */
export function afterEach(body: (done: () => void) => unknown): void {
  vitest.afterEach(
    () => (body.length === 0 ? body(() => undefined) : new Promise<void>((resolve) => body(resolve))) as Promise<void>,
  )
}
