import type { Selectable } from 'kysely'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Tables } from '../context.ts'
import { connectionClass } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import { encodeId } from '../shared/ids.ts'
import { Node } from '../shared/node.ts'
import { DateScalar } from '../shared/scalars.ts'
import { Provenance } from '../units/unit-vocabulary.ts'
import { ModelRole, ModelState } from './model-vocabulary.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A model or initiative of reform (mô hình, sáng kiến cải cách hành chính).',
})
export class Model extends Node {
  readonly key!: string
  readonly documentKey!: string | null

  @Field(() => String, { description: 'Its readable key, unique among models, for addresses.' })
  slug!: string

  @Field(() => String, { description: 'Its name, as its source has it.' })
  name!: string

  @Field(() => ModelState, { description: 'How far it has come.' })
  state!: ModelState

  @Field(() => Int, { description: 'The year in which it began, or of the source that names it first.' })
  year!: number

  @Field(() => DateScalar, { nullable: true, description: 'When it began; null where no source says.' })
  startedOn!: Day | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it ended; null while it is in use, or where nobody says.',
  })
  endedOn!: Day | null

  @Field(() => String, { nullable: true, description: 'What it is to solve; null where no source says.' })
  problem!: string | null

  @Field(() => String, { nullable: true, description: 'What came of it; null where no source says.' })
  result!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'How things stood before it, in words; null where no source says.',
  })
  before!: string | null

  @Field(() => String, { nullable: true, description: 'How they stood after it, in words; null where no source says.' })
  after!: string | null

  @Field(() => String, { nullable: true, description: 'Whom to ask about it; null where nobody is named.' })
  contact!: string | null

  @Field(() => Provenance, { description: 'Real, or invented for demonstration (minh họa).' })
  provenance!: Provenance

  @Field(() => String, {
    nullable: true,
    description: 'Where it was found, in full; null where the unit entered it itself.',
  })
  source!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'What a reader should know of it, such as to which of two districts a source ascribes it; null for nothing.',
  })
  note!: string | null
}

export const ModelConnection = connectionClass('Model', Model)

@ObjectType({
  simpleResolvers: true,
  description: 'A unit that began a model or took it up (đơn vị thực hiện mô hình).',
})
export class ModelUnit {
  readonly unitKey!: string

  @Field(() => ModelRole, { description: 'Whether it began the model, took it up, or is only named with others.' })
  role!: ModelRole

  @Field(() => DateScalar, { nullable: true, description: 'Since when; null where no source says.' })
  since!: Day | null
}

@InputType({
  description: 'Which models. Everything given must hold; what is left out does not narrow, but provenance.',
})
export class ModelFilter {
  @Field(() => ID, { nullable: true, description: 'Models that this unit began or took up.' })
  unit?: string | null

  @Field(() => ModelState, { nullable: true, description: 'Models in this state.' })
  state?: ModelState | null

  @Field(() => ID, { nullable: true, description: 'Models that serve this criterion, or one below it.' })
  criterion?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Models with a name in which each word begins a word; case, accents and đ/d do not matter. Blank narrows nothing.',
  })
  search?: string | null

  @Field(() => Int, { nullable: true, description: 'Models of this year.' })
  year?: number | null

  @Field(() => Provenance, {
    nullable: true,
    description: 'OFFICIAL where left out, or that of the unit; mixing both is refused.',
  })
  provenance?: Provenance | null
}

export type ModelRow = Selectable<Tables['model']>

export const toModel = (row: ModelRow): Model => ({
  id: encodeId('Model', row.id),
  key: row.id,
  slug: row.slug,
  documentKey: row.document_id,
  name: row.name,
  state: row.state,
  year: row.year,
  startedOn: row.started_on,
  endedOn: row.ended_on,
  problem: row.problem,
  result: row.result,
  before: row.before,
  after: row.after,
  contact: row.contact,
  provenance: row.provenance,
  source: row.source,
  note: row.note,
})
