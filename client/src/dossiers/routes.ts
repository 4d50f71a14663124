import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../shared/root-route.ts'
import { readDossierSearch } from './dossier-search.ts'

const dossiers = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ho-so',
  validateSearch: readDossierSearch,
  loaderDeps: ({ search: { sx: _, ...asked } }) => asked,
  loader: async ({ context, deps }) => {
    const { loadDossiers } = await import('./load-dossiers.ts')
    return loadDossiers(context, deps)
  },
  component: lazyRouteComponent(() => import('./DossiersPage.tsx'), 'DossiersPage'),
})

export const dossierRoutes = [dossiers] as const
