import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { ActorEntity } from '../access/actor.entity.ts'
import { CriterionEntity } from '../framework/criterion.entity.ts'
import type { EvidencePart } from '../framework/rules/evidence-part.ts'
import type { ScoreState } from './rules/score-state.ts'
import type { Stage } from './rules/stages.ts'
import type { StoredFigure } from './stored-figure.ts'

const points = () => p.decimal().precision(12).scale(6)
const instant = () => p.datetime().columnType('timestamptz')

/** Score: one leaf in one assessment. State and lost points (maximum less final; null without final points) are of FINAL. */
export const ScoreEntity = defineEntity({
  name: 'Score',
  tableName: 'score',
  properties: {
    year: p.integer().primary(),
    id: p.uuid().primary(),
    assessmentId: p.uuid(),
    criterion: () => p.manyToOne(CriterionEntity),
    state: p.text().$type<ScoreState>(),
    part: p.text().$type<EvidencePart>(),
    lost: points().nullable(),
    version: p.integer().default(1),
    scopePath: p.text(),
    publishedAt: instant().nullable(),
  },
})
export type ScoreEntity = InferEntity<typeof ScoreEntity>

/** What was said about a leaf at one stage, and what the rule made of it. Append-only: a change is another row. */
export const StageValueEntity = defineEntity({
  name: 'StageValue',
  tableName: 'stage_value',
  properties: {
    year: p.integer().primary(),
    id: p.uuid().primary(),
    scoreId: p.uuid(),
    stage: p.text().$type<Stage>(),
    state: p.text().$type<ScoreState>(),
    points: points().nullable(),
    figures: p.json<readonly StoredFigure[]>().nullable(),
    branch: p.text().nullable(),
    overrideReason: p.text().nullable(),
    actor: () => p.manyToOne(ActorEntity),
    scopePath: p.text(),
    publishedAt: instant().nullable(),
    recordedAt: instant().defaultRaw('now()'),
    supersededAt: instant().nullable(),
  },
})
export type StageValueEntity = InferEntity<typeof StageValueEntity>

/** Explanation (giải trình): what was asked about a leaf and what the unit answered. Append-only: an answer is another row. */
export const ExplanationEntity = defineEntity({
  name: 'Explanation',
  tableName: 'explanation',
  properties: {
    year: p.integer().primary(),
    id: p.uuid().primary(),
    scoreId: p.uuid(),
    requested: p.text(),
    deadline: instant().nullable(),
    answer: p.text().nullable(),
    figures: p.json<readonly StoredFigure[]>().nullable(),
    answeredAt: instant().nullable(),
    actor: () => p.manyToOne(ActorEntity),
    scopePath: p.text(),
    publishedAt: instant().nullable(),
    recordedAt: instant().defaultRaw('now()'),
    supersededAt: instant().nullable(),
  },
})
export type ExplanationEntity = InferEntity<typeof ExplanationEntity>
