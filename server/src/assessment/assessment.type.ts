import type { Selectable } from 'kysely'
import { Field, Int, ObjectType } from 'type-graphql'
import type { Tables } from '../context.ts'
import { connectionClass } from '../shared/connection.ts'
import { encodeId } from '../shared/ids.ts'
import { Node } from '../shared/node.ts'
import { Provenance } from '../units/unit-vocabulary.ts'
import { AssessmentState } from './assessment-vocabulary.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    "One unit's assessment in one round (kết quả chấm điểm): scores of every leaf at every stage, and their sums.",
})
export class Assessment extends Node {
  readonly key!: string
  readonly unitKey!: string
  readonly frameworkKey!: string
  readonly roundKey!: string
  readonly blockKey!: string | null

  @Field(() => Int, { description: 'The year that it assesses.' })
  year!: number

  @Field(() => AssessmentState, { description: 'How far it has come.' })
  state!: AssessmentState

  @Field(() => Int, { description: 'Rises with every value that changes below it; 1 at first.' })
  version!: number

  @Field(() => Provenance, { description: 'Whether it is real; an illustrative one is never shown without that word.' })
  provenance!: Provenance
}

export const AssessmentConnection = connectionClass('Assessment', Assessment)

export const ASSESSMENT_COLUMNS = [
  'assessment.year',
  'assessment.id',
  'assessment.unit_id',
  'assessment.framework_id',
  'assessment.round_id',
  'assessment.block_id',
  'assessment.state',
  'assessment.version',
  'assessment.provenance',
] as const

export type AssessmentRow = Pick<
  Selectable<Tables['assessment']>,
  'year' | 'id' | 'unit_id' | 'framework_id' | 'round_id' | 'block_id' | 'state' | 'version' | 'provenance'
>

export const toAssessment = (row: AssessmentRow): Assessment => ({
  id: encodeId('Assessment', row.id),
  key: row.id,
  unitKey: row.unit_id,
  frameworkKey: row.framework_id,
  roundKey: row.round_id,
  blockKey: row.block_id,
  year: row.year,
  state: row.state,
  version: row.version,
  provenance: row.provenance,
})
