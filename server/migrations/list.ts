import { First } from './0001-first.ts'
import { Imports } from './0002-imports.ts'
import { QuickGuards } from './0003-quick-guards.ts'
import { PublishedScope } from './0004-published-scope.ts'
import { Plans } from './0005-plans.ts'
import { Dossiers } from './0006-dossiers.ts'
import { Inspections } from './0007-inspections.ts'
import { Directives } from './0008-directives.ts'
import { Models } from './0009-models.ts'
import { Procedures } from './0010-procedures.ts'
import { QuickState } from './0011-quick-state.ts'
import { ModelPages } from './0012-model-pages.ts'
import { SourceStatements } from './0015-source-statements.ts'

/** Every migration in the order in which they run. The name under which one is stored is never changed. */
export const migrations = [
  { name: '0001-first', class: First },
  { name: '0002-imports', class: Imports },
  { name: '0003-quick-guards', class: QuickGuards },
  { name: '0004-published-scope', class: PublishedScope },
  { name: '0005-plans', class: Plans },
  { name: '0006-dossiers', class: Dossiers },
  { name: '0007-inspections', class: Inspections },
  { name: '0008-directives', class: Directives },
  { name: '0009-models', class: Models },
  { name: '0010-procedures', class: Procedures },
  { name: '0011-quick-state', class: QuickState },
  { name: '0012-model-pages', class: ModelPages },
  { name: '0015-source-statements', class: SourceStatements },
]
