import { createRootRouteWithContext } from '@tanstack/react-router'
import type { Loading } from './load.ts'

/**
 * The root that every room hangs its routes on (`<room>/routes.ts`). The app gives it its shell.
 *
 * A room's routes are loaded by every first page, so they hold addresses alone: a path, the schema of its search part, and the
 * doors to a loader and a page, which are both fetched when the route is first opened.
 */
export const rootRoute = createRootRouteWithContext<Loading>()({
  validateSearch: (search: { tieng?: unknown }): { tieng?: 'vi' | 'en' } =>
    search.tieng === 'vi' || search.tieng === 'en' ? { tieng: search.tieng } : {},
})
