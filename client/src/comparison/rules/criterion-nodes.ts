import type { CriterionChoicesQuery } from '@par-atlas/schema/documents'
import type { CriterionNode } from './criterion-node.ts'

type WireCriterion = NonNullable<CriterionChoicesQuery['framework']>['criteria'][number]

/** A node with its title in both languages, for a list of nodes is read once and said in either. */
export interface TitledNode extends CriterionNode {
  readonly titleEn: string | null
}

/** The tree as the graph sends it, depth first, with each node's parent by its id. */
export const criterionNodes = (criteria: readonly WireCriterion[]): readonly TitledNode[] =>
  criteria.map(({ id, code, title, titleEn, level, leaf, part, maxPoints, parent }) => ({
    id,
    code,
    title,
    titleEn,
    level,
    leaf,
    part,
    maxPoints,
    parent: parent?.id ?? null,
  }))

/** A node's title in the reader's language. */
export const titleOf = ({ title, titleEn }: TitledNode, locale: string): string =>
  locale === 'en' ? (titleEn ?? title) : title
