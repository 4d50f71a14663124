import type { Selectable } from 'kysely'
import { Field, Int, ObjectType } from 'type-graphql'
import type { Tables } from '../context.ts'
import { connectionClass } from '../shared/connection.ts'
import { encodeId } from '../shared/ids.ts'
import { Node } from '../shared/node.ts'
import { DateTimeScalar } from '../shared/scalars.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import { type FigureStatus, RankingBasis } from './ranking-vocabulary.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'One publication of a ranking (lần công bố): immutable, and rebuildable to the same digits. A correction is another edition.',
})
export class Edition extends Node {
  readonly key!: string
  readonly frameworkKey!: string
  readonly blockKey!: string | null
  readonly documentKey!: string | null
  readonly supersedesKey!: string | null
  readonly standing!: FigureStatus
  /** Whether its framework is real. */
  readonly provenance!: Provenance

  @Field(() => Int, { description: 'The year that it ranks.' })
  year!: number

  @Field(() => DateTimeScalar, {
    description: 'When it was published; a source that gives the day alone stands at 00:00 in Vietnam.',
  })
  publishedAt!: string

  @Field(() => RankingBasis, { description: 'Computed here, or as published elsewhere.' })
  basis!: RankingBasis

  @Field(() => String, {
    nullable: true,
    description: 'How it was made, as JSON: names and versions of the rules, source, rounding, tie rule.',
  })
  recipe!: string | null

  @Field(() => String, {
    description:
      'SHA-256 over its canonical bytes (RFC 8785): framework, year, block, recipe and every printed figure by unit. The same in any store.',
  })
  digest!: string

  @Field(() => String, { nullable: true, description: 'What it corrects, in words; null where it corrects nothing.' })
  errata!: string | null
}

export const EditionConnection = connectionClass('Edition', Edition)

export type EditionRow = Selectable<Tables['edition']> & { readonly provenance: Provenance }

export function toEdition(row: EditionRow): Edition {
  return {
    id: encodeId('Edition', row.id),
    key: row.id,
    frameworkKey: row.framework_id,
    blockKey: row.block_id,
    documentKey: row.document_id,
    supersedesKey: row.supersedes_id,
    standing: row.standing,
    provenance: row.provenance,
    year: row.year,
    publishedAt: row.published_at,
    basis: row.basis,
    recipe: row.recipe,
    digest: row.digest,
    errata: row.errata,
  }
}
