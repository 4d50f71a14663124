import { findChromium } from '../support/chromium.ts'
import { startOutsidePostgres } from '../support/outside-postgres.ts'
import type { Need } from './suite.ts'

/** What a need puts into the environment of its suite, or why it is not to be had. */
export type Provision =
  | { readonly environment: Readonly<Record<string, string>>; release(): Promise<void> }
  | { readonly missing: string }

export async function provide(need: Need): Promise<Provision> {
  return need === 'chromium' ? provideChromium() : provideOutsidePostgres()
}

async function provideChromium(): Promise<Provision> {
  const chromium = await findChromium()
  if ('missing' in chromium) return chromium
  return { environment: chromium.environment, release: async () => {} }
}

async function provideOutsidePostgres(): Promise<Provision> {
  const postgres = await startOutsidePostgres()
  if ('missing' in postgres) return postgres
  return { environment: { TEST_DATABASE_URL: postgres.url }, release: () => postgres.stop() }
}
