import { fold } from '@par-atlas/schema/fold'
import type { CutNode } from './cuts.ts'
import type { Part } from './part.ts'

/** What a leaf without something to judge brings. */
export type EmptyRuleName = 'EXCLUDE' | 'FULL_POINTS' | 'ZERO' | 'ANCHOR'

interface SentVariable {
  readonly name: string
  readonly label: string
  readonly labelEn: string | null
  readonly unit: string | null
  readonly unitEn: string | null
}

interface SentLink {
  readonly coverage: 'FULL' | 'PARTIAL'
  readonly criterion: { readonly code: string }
}

/** A criterion as the graph sends it. */
export interface SentCriterion {
  readonly code: string
  readonly title: string
  readonly titleEn: string | null
  readonly level: CutNode['level']
  readonly leaf: boolean
  readonly maxPoints: number | null
  readonly cap: number | null
  readonly part: Part | null
  readonly lead: string | null
  readonly leadEn: string | null
  readonly guidance: string | null
  readonly guidanceEn: string | null
  readonly evidenceRequired: readonly string[]
  readonly parent: { readonly code: string } | null
  readonly rule: {
    readonly source: string | null
    readonly notApplicable: EmptyRuleName
    readonly whenNone: EmptyRuleName | null
    readonly summary: string
    readonly notApplicableText: string
    readonly whenNoneText: string | null
    readonly variables: readonly SentVariable[]
    readonly parameters: readonly { readonly label: string; readonly points: number | null; readonly text: string }[]
  } | null
  readonly earlier?: readonly SentLink[] | undefined
  readonly later?: readonly SentLink[] | undefined
}

export interface AskedFigure {
  readonly name: string
  readonly label: string
  readonly unit: string | null
}

/** A row of the tree in one language. */
export interface FrameworkRow extends CutNode {
  readonly title: string
  readonly cap: number | null
  readonly lead: string | null
  readonly guidance: string | null
  readonly evidence: readonly string[]
  readonly rule: NonNullable<SentCriterion['rule']> | null
  readonly figures: readonly AskedFigure[]
  readonly earlier: readonly SentLink[]
  readonly later: readonly SentLink[]
}

/** The rows of a framework in the reader's language; Vietnamese stands in for what has no English. */
export function frameworkRows(criteria: readonly SentCriterion[], locale: 'vi' | 'en'): readonly FrameworkRow[] {
  const own = <V extends string | null>(vi: V, en: string | null): V | string => (locale === 'en' ? (en ?? vi) : vi)
  return criteria.map((criterion) => ({
    code: criterion.code,
    parent: criterion.parent?.code ?? null,
    level: criterion.level,
    leaf: criterion.leaf,
    title: own(criterion.title, criterion.titleEn),
    max: criterion.maxPoints,
    cap: criterion.cap,
    part: criterion.part,
    lead: own(criterion.lead, criterion.leadEn),
    guidance: own(criterion.guidance, criterion.guidanceEn),
    evidence: criterion.evidenceRequired,
    rule: criterion.rule,
    figures: (criterion.rule?.variables ?? []).map(({ name, label, labelEn, unit, unitEn }) => ({
      name,
      label: own(label, labelEn),
      unit: own(unit, unitEn),
    })),
    earlier: criterion.earlier ?? [],
    later: criterion.later ?? [],
  }))
}

export interface Wanted {
  readonly part: Part | null
  /** Words that the row, or what stands above it, must hold; marks ignored. */
  readonly text: string
}

/** Which rows are shown; undefined where nothing narrows. What stands above a kept row stays with it. */
export function keepRows(
  rows: readonly FrameworkRow[],
  { part, text }: Wanted,
): ((row: FrameworkRow) => boolean) | undefined {
  const words = fold(text).split(' ').filter(Boolean)
  if (part === null && words.length === 0) return undefined
  const held = new Map<string, string>()
  for (const row of rows) held.set(row.code, `${held.get(row.parent ?? '') ?? ''} ${fold(wordsOf(row))}`)
  return (row) =>
    row.leaf && (part === null || row.part === part) && words.every((word) => (held.get(row.code) ?? '').includes(word))
}

const wordsOf = ({ code, title, lead, evidence, rule, guidance }: FrameworkRow): string =>
  [code, title, lead, ...evidence, rule?.summary, guidance].filter(Boolean).join(' ')
