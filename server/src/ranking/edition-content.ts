import type { Store } from '../context.ts'
import { Decimal } from '../shared/decimal.ts'
import { type EditionContent, editionDigest } from './rules/digest.ts'

/** What an edition ranks and how, as stored. */
export interface EditionFrame {
  readonly framework_id: string
  readonly block_id: string | null
  readonly year: number
  readonly recipe: string | null
}

/** The content of an edition that prints these figures, in names of the field alone. */
export async function editionContent(
  db: Store,
  { framework_id, block_id, year, recipe }: EditionFrame,
  figureKeys: readonly string[],
): Promise<EditionContent> {
  const framework = await db
    .selectFrom('framework')
    .select('code')
    .where('id', '=', framework_id)
    .executeTakeFirstOrThrow()
  const block = await db.selectFrom('block').select('code').where('id', '=', block_id).executeTakeFirst()
  const figures = await db
    .selectFrom('published_figure as figure')
    .leftJoin('unit', 'unit.id', 'figure.unit_id')
    .select(['unit.slug', 'figure.part', 'figure.printed', 'figure.scale_max', 'figure.rank'])
    .where('figure.id', '=', (on) => on.fn.any(on.val([...figureKeys])))
    .execute()
  return {
    framework: framework.code,
    year,
    block: block?.code ?? null,
    recipe,
    figures: figures.map(({ slug, part, printed, scale_max, rank }) => ({
      ...{ unit: slug, part, printed, rank },
      scaleMax: scale_max === null ? null : new Decimal(scale_max).toFixed(),
    })),
  }
}

/** The digest of an edition made again from what it cites; it equals the stored one unless something was changed. */
export async function rebuiltDigest(db: Store, editionKey: string): Promise<string> {
  const frame = await db
    .selectFrom('edition')
    .select(['framework_id', 'block_id', 'year', 'recipe'])
    .where('id', '=', editionKey)
    .executeTakeFirstOrThrow()
  const cited = await db.selectFrom('edition_figure').select('figure_id').where('edition_id', '=', editionKey).execute()
  const content = await editionContent(
    db,
    frame,
    cited.map(({ figure_id }) => figure_id),
  )
  return editionDigest(content)
}
