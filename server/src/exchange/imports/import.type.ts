import { Field, Int, ObjectType } from 'type-graphql'
import { Stage } from '../../assessment/assessment-vocabulary.ts'
import { connectionClass } from '../../shared/connection.ts'
import { Node } from '../../shared/node.ts'
import { DateTimeScalar, LongScalar } from '../../shared/scalars.ts'
import type { Bilingual } from '../../shared/tongue.ts'
import { Provenance } from '../../units/unit-vocabulary.ts'
import { DecimalMark, ImportEffect, ImportFormat, ImportKind } from './import-vocabulary.ts'

@ObjectType({
  simpleResolvers: true,
  description:
    'One thing that is wrong with a file, or, among notices, was read otherwise than it stands (lỗi, lưu ý).',
})
export class ImportProblem {
  readonly expectedWords!: Bilingual
  readonly messageWords!: Bilingual

  @Field(() => String, { description: 'A stable word, such as UNIT_UNKNOWN or POINTS_ABOVE_MAXIMUM.' })
  code!: string

  @Field(() => String, { nullable: true, description: 'The sheet (trang tính); null for CSV.' })
  sheet!: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'The row, from 1 as a spreadsheet counts; null for the whole file.',
  })
  row!: number | null

  @Field(() => String, {
    nullable: true,
    description: 'The words of the header above; null where no one column is meant.',
  })
  column!: string | null

  @Field(() => String, { nullable: true, description: 'The cell, such as C17; null where no one cell is meant.' })
  cell!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The other cell, where two contradict each other; null elsewhere.',
  })
  otherCell!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What the cell holds, cut after 120 characters; null where it is empty.',
  })
  got!: string | null

  @Field(() => [String], { description: 'The nearest names on record, the nearest first; at most 3.' })
  suggestions!: readonly string[]
}

@ObjectType({ simpleResolvers: true, description: 'What an import makes of one subject (thay đổi): before and after.' })
export class ImportChange {
  readonly labelWords!: Bilingual
  readonly beforeWords!: Bilingual | null
  readonly afterWords!: Bilingual | null
  /** Type and key of the node; null for what does not exist yet. */
  readonly subjectId!: string | null

  @Field(() => ImportEffect, { description: 'Whether it is new or stood otherwise.' })
  effect!: ImportEffect

  @Field(() => Int, { nullable: true, description: 'The row that says so; null in an undo.' })
  row!: number | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a file comes to (kết quả kiểm tra tệp). Lists are cut; the counts beside them are whole.',
})
export class ImportReport {
  @Field(() => String, {
    description:
      'Stands for the file, how it is read and everything that it would change. A commit names it, and is refused where it has become another.',
  })
  digest!: string

  @Field(() => ImportFormat, {
    nullable: true,
    description: 'How the file is written; null where it could not be opened.',
  })
  format!: ImportFormat | null

  @Field(() => String, { nullable: true, description: 'The sheet that was read; null for CSV.' })
  sheet!: string | null

  @Field(() => String, { nullable: true, description: 'The encoding of a CSV: UTF-8, UTF-16LE, UTF-16BE or CP1258.' })
  encoding!: string | null

  @Field(() => Provenance, {
    nullable: true,
    description: 'Whether what it holds is real or invented; null where unknown.',
  })
  provenance!: Provenance | null

  @Field(() => Int, { description: 'Rows below the header that are not blank.' })
  rows!: number

  @Field(() => Int, { description: 'Subjects that were not there before.' })
  added!: number

  @Field(() => Int, { description: 'Subjects that stood otherwise.' })
  changed!: number

  @Field(() => Int, { description: 'Subjects that stand there no longer; only an undo has any.' })
  removed!: number

  @Field(() => Int, { description: 'Subjects that stay as they are.' })
  unchanged!: number

  @Field(() => Int, { description: 'Errors in all; with any, nothing can be committed.' })
  errorCount!: number

  @Field(() => [ImportProblem], { description: 'The errors in the order of rows; at most the first 1000.' })
  errors!: readonly ImportProblem[]

  @Field(() => Int, { description: 'Notices in all.' })
  noticeCount!: number

  @Field(() => [ImportProblem], {
    description: 'What was read otherwise than it stands, or not read; at most the first 200.',
  })
  notices!: readonly ImportProblem[]

  @Field(() => [ImportChange], { description: 'What it changes, before and after; at most the first 1000.' })
  changes!: readonly ImportChange[]
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One file taken over as one act, or the undoing of one (lần nhập dữ liệu). Never overwritten.',
})
export class Import extends Node {
  readonly key!: string
  readonly undoesKey!: string | null
  readonly undoneByKey!: string | null

  @Field(() => ImportKind, { description: 'What the file holds.' })
  kind!: ImportKind

  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string

  @Field(() => String, { description: 'SHA-256 of its bytes, hexadecimal.' })
  fileDigest!: string

  @Field(() => LongScalar, { description: 'Its size in bytes.' })
  fileSize!: string

  @Field(() => Provenance, { description: 'Whether what it holds is real or invented.' })
  provenance!: Provenance

  @Field(() => DateTimeScalar, { description: 'When it was taken over.' })
  at!: string

  @Field(() => String, { description: 'Who did it, by name.' })
  by!: string

  @Field(() => String, { nullable: true, description: 'Why, in the words of whoever did it; null where unstated.' })
  reason!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Code of the framework that it speaks of; null for other kinds.',
  })
  framework!: string | null

  @Field(() => Int, { nullable: true, description: 'The year that it speaks of; null where each row states its own.' })
  year!: number | null

  @Field(() => Stage, {
    nullable: true,
    description: 'The stage of rows that state none; null where each states its own.',
  })
  stage!: Stage | null

  @Field(() => DecimalMark, { description: 'The decimal mark that was stated for the file.' })
  decimalMark!: DecimalMark
}

export const ImportConnection = connectionClass('Import', Import)
