import { fileURLToPath } from 'node:url'
import type { Rolldown } from 'vite'

const source = (path: string): string => fileURLToPath(new URL(`src/${path}`, import.meta.url))

/**
 * What readers load first lies in a few files that no other page can split or swell: the libraries, which change with their
 * versions alone and stay in the reader's cache over a release; the app; and those parts of the kit that `page` shows.
 * Left to itself the bundler cuts them anew along whatever other pages happen to share, sixty files of a kilobyte.
 */
export function firstPageGroups(page: string): readonly Rolldown.CodeSplittingGroup[] {
  let shown: ReadonlySet<string> | undefined
  const isShared = (id: string) => id.startsWith(source('kit/')) || id.startsWith(source('shared/'))
  return [
    { name: 'libraries', test: /\/node_modules\//u, tags: ['$initial'] },
    { name: 'app', tags: ['$initial'] },
    {
      debugName: 'kit of the first page',
      name: (id, context) => {
        shown ??= reachedFrom(source(page), context)
        return shown.has(id) && isShared(id) ? 'kit' : null
      },
    },
  ]
}

/** Every module that `entry` imports without waiting, itself included. */
function reachedFrom(entry: string, context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const reached = new Set([entry])
  for (const id of reached) for (const next of context.getModuleInfo(id)?.importedIds ?? []) reached.add(next)
  return reached
}
