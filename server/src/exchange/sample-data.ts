import { write } from '../audit/write.ts'
import type { Database } from '../context.ts'
import { blocks } from './load-blocks.ts'
import { ministries } from './load-ministries.ts'
import { provinceBodies } from './load-province-bodies.ts'
import { provinces } from './load-provinces.ts'
import { unitDocuments } from './load-unit-documents.ts'
import type { Loader } from './loading.ts'

/** Every step of the sample data, in the order in which they rely on each other. */
export const sampleLoaders: readonly Loader[] = [unitDocuments, provinces, ministries, provinceBodies, blocks]

const ACTOR = { kind: 'IMPORT', name: 'Nạp dữ liệu mẫu' } as const

/**
 * Loads the sample data into an empty store, all or nothing, and puts every row's origin on the record.
 *
 * @returns false where the store already holds something; it is then left as it is.
 * @throws LoadError naming file, row and column where a file cannot be loaded.
 */
export async function loadSampleData(database: Database, loaders = sampleLoaders): Promise<boolean> {
  if (!(await isEmpty(database))) return false
  await write(database, ACTOR, 'load sample data', async ({ db, record }) => {
    for (const loader of loaders) await loader.load({ db, record })
  })
  return true
}

/** Nothing was ever written: even the first write raises the version from 0. */
async function isEmpty(database: Database): Promise<boolean> {
  const [row] = await database.fork().execute<{ version: string }[]>('select version from data_version')
  return Number(row?.version) === 0
}
