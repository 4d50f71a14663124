import type { Context } from '../context.ts'
import { Decimal } from '../shared/decimal.ts'
import { provenanceOf } from '../units/list-provenance.ts'
import type { Criterion } from './criterion.type.ts'
import { linksBetween } from './criterion-links.loader.ts'
import { criteriaByFramework } from './framework.loader.ts'
import type { FrameworkDiff } from './framework-diff.type.ts'
import { frameworkByCode } from './frameworks.query.ts'
import { crosswalk } from './rules/crosswalk.ts'
import { type CriterionChange, diffVersions, type VersionNode } from './rules/diff.ts'

interface Version extends VersionNode {
  readonly criterion: Criterion
}

/**
 * How two frameworks differ; null where one of them is not on record, or no links between them are: nothing is guessed.
 *
 * @throws BAD_INPUT where one is official and the other illustrative.
 */
export async function frameworkDiff(context: Context, from: string, to: string): Promise<FrameworkDiff | null> {
  const [earlier, later] = await Promise.all([frameworkByCode(context, from), frameworkByCode(context, to)])
  if (earlier === null || later === null) return null
  provenanceOf(null, [earlier.provenance, later.provenance])
  const links = await context.load(linksBetween).load({ from: earlier.key, to: later.key })
  if (links.length === 0) return null
  const [before, after] = await Promise.all([versionOf(context, earlier.key), versionOf(context, later.key)])
  const common = crosswalk(before.filter(isLeaf), after.filter(isLeaf), links)
  return {
    from: earlier,
    to: later,
    changes: diffVersions(before, after, links).map(toChange),
    comparablePointsBefore: common.pointsBefore.toFixed(),
    comparablePointsAfter: common.pointsAfter.toFixed(),
    comparableLeaves: common.pairs.length,
  }
}

async function versionOf(context: Context, key: string): Promise<readonly Version[]> {
  const tree = await criteriaByFramework.at(context, key)
  const codes = new Map(tree.map((criterion) => [criterion.key, criterion.code]))
  return tree.map((criterion) => ({
    criterion,
    code: criterion.code,
    parent: criterion.parentKey === null ? null : (codes.get(criterion.parentKey) ?? null),
    title: criterion.title,
    maxPoints: criterion.maxPoints === null ? null : new Decimal(criterion.maxPoints),
    cap: criterion.cap === null ? null : new Decimal(criterion.cap),
    rule: criterion.ruleStamp,
  }))
}

const isLeaf = ({ criterion }: Version): boolean => criterion.leaf

const toChange = ({ kind, before, after }: CriterionChange<Version>) => ({
  kind,
  before: before?.criterion ?? null,
  after: after?.criterion ?? null,
})
