import type { Context } from '../context.ts'
import { batchLoader, type LoaderKind } from './batch.ts'
import type { PageRequest } from './paging.ts'

/** One page of one owner's list: the children of a unit, the units of a block. `F` narrows the list. */
export interface ListKey<F> {
  readonly owner: string
  readonly filter: F
  readonly page: PageRequest
}

/** A row of a nested list, with the owner whose list it stands in. */
export interface OwnedRow {
  readonly owner: string
}

export interface PagedLists<F, R extends OwnedRow> {
  readonly rows: LoaderKind<ListKey<F>, R[]>
  readonly count: LoaderKind<{ owner: string; filter: F }, number>
}

/**
 * Loaders of lists nested in a list. Owners asked for the same filter and page are answered by one statement, so the number
 * of statements does not grow with the number of owners.
 *
 * `fetch` returns at most `page.size + 1` rows an owner, in the page's direction; `count` the length of each owner's list.
 */
export function pagedLists<F, R extends OwnedRow>(
  fetch: (context: Context, owners: readonly string[], filter: F, page: PageRequest) => Promise<R[]>,
  count: (context: Context, owners: readonly string[], filter: F) => Promise<{ owner: string; count: number }[]>,
): PagedLists<F, R> {
  const rows = batchLoader<ListKey<F>, R[]>((context, keys) =>
    byQuestion(
      keys,
      ({ filter, page }) => JSON.stringify([filter, page]),
      [],
      async (owners, { filter, page }) => Map.groupBy(await fetch(context, owners, filter, page), (row) => row.owner),
    ),
  )
  const counts = batchLoader<{ owner: string; filter: F }, number>((context, keys) =>
    byQuestion(
      keys,
      ({ filter }) => JSON.stringify(filter),
      0,
      async (owners, { filter }) => {
        const found = await count(context, owners, filter)
        return new Map(found.map((row) => [row.owner, row.count]))
      },
    ),
  )
  return { rows, count: counts }
}

/** Answers keys by one call for each distinct question, and puts the answers in the order of the keys. */
async function byQuestion<K extends { owner: string }, V>(
  keys: readonly K[],
  questionOf: (key: K) => string,
  none: V,
  answer: (owners: readonly string[], key: K) => Promise<Map<string, V>>,
): Promise<V[]> {
  const questions = Map.groupBy(keys, questionOf)
  const answers = new Map<string, Map<string, V>>()
  for (const [question, asked] of questions) {
    const [first] = asked
    if (first) {
      answers.set(
        question,
        await answer(
          asked.map((key) => key.owner),
          first,
        ),
      )
    }
  }
  return keys.map((key) => answers.get(questionOf(key))?.get(key.owner) ?? none)
}
