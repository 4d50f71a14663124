import { Field, ID, InputType, Int } from 'type-graphql'
import { Stage } from '../../assessment/assessment-vocabulary.ts'
import { decodeId } from '../../shared/ids.ts'
import { refuse } from '../../shared/problem.ts'
import { Provenance } from '../../units/unit-vocabulary.ts'
import { fileOfBytes, type ImportFile } from './import-file.ts'
import type { ImportOptions } from './import-options.ts'
import { DecimalMark, ImportKind } from './import-vocabulary.ts'

/** Largest file in a request, in bytes, inclusive: with a third more for base64 it stays below the limit of a request's body. */
export const MOST_BYTES = 700_000

@InputType({ description: 'A file and how it is to be read (tệp cần kiểm tra).' })
export class PreviewImportInput {
  @Field(() => ImportKind, { description: 'What the file holds.' })
  kind!: ImportKind

  @Field(() => String, { description: 'Name of the file, for the record; 1 to 200 characters.' })
  fileName!: string

  @Field(() => String, {
    description: 'The bytes of the file in base64; at most 700,000 bytes of file. Larger ones go by the command line.',
  })
  base64!: string

  @Field(() => String, {
    nullable: true,
    description: 'Name of the sheet of a workbook; the first one shown where left out.',
  })
  sheet?: string | null

  @Field(() => DecimalMark, {
    defaultValue: DecimalMark.UNKNOWN,
    description: 'Which sign stands before the decimals.',
  })
  decimalMark!: DecimalMark

  @Field(() => String, { nullable: true, description: 'Code of the framework; needed for SCORES.' })
  framework?: string | null

  @Field(() => Int, { nullable: true, description: 'The year; needed for SCORES.' })
  year?: number | null

  @Field(() => ID, { nullable: true, description: 'The round, where framework and year have several.' })
  round?: string | null

  @Field(() => Stage, {
    nullable: true,
    description: 'The stage of rows that state none; the column is then not needed.',
  })
  stage?: Stage | null

  @Field(() => Provenance, {
    nullable: true,
    description: 'Whether the units are real or invented; needed for all kinds but SCORES and PUBLISHED_FIGURES.',
  })
  provenance?: Provenance | null

  @Field(() => String, {
    nullable: true,
    description: 'Why, for the record; also the reason of points that state none of their own.',
  })
  reason?: string | null
}

@InputType({ description: 'The file that was previewed, to be taken over as it was previewed (tệp cần nhập).' })
export class CommitImportInput extends PreviewImportInput {
  @Field(() => String, { description: 'The digest of the report that whoever commits has seen.' })
  digest!: string
}

@InputType({ description: 'The import whose undoing is rehearsed (lần nhập cần thử hoàn tác).' })
export class PreviewUndoImportInput {
  @Field(() => ID, { description: 'Its id.' })
  import!: string
}

@InputType({ description: 'The import to be undone (lần nhập cần hoàn tác).' })
export class UndoImportInput extends PreviewUndoImportInput {
  @Field(() => String, { description: 'Why, for the record; not empty.' })
  reason!: string
}

/** @throws {Refusal} for what is no base64, too large, or without a name. */
export function fileOf({ fileName, base64 }: PreviewImportInput): ImportFile {
  const name = fileName.trim()
  if (name === '' || name.length > 200 || name.includes('\0')) {
    return refuse('FILE_NAME', ['fileName'], (t) =>
      t.say('fileName: cần từ 1 đến 200 ký tự.', 'fileName: expected 1 to 200 characters.'),
    )
  }
  const text = base64.replace(/\s/g, '')
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) {
    return refuse('BASE64', ['base64'], (t) =>
      t.say('base64: cần nội dung tệp dạng base64.', 'base64: expected the bytes of a file in base64.'),
    )
  }
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length <= MOST_BYTES) return fileOfBytes(name, bytes)
  return refuse('FILE_TOO_LARGE', ['base64'], (t) =>
    t.say(
      `base64: cần tệp không quá ${MOST_BYTES} byte, nhưng tệp có ${bytes.length}; hãy nhập bằng dòng lệnh.`,
      `base64: expected a file of at most ${MOST_BYTES} bytes, but got ${bytes.length}; import it by the command line.`,
    ),
  )
}

export function optionsOf(input: PreviewImportInput): ImportOptions {
  return {
    ...{ kind: input.kind, sheet: input.sheet ?? null, decimalMark: input.decimalMark },
    ...{ framework: input.framework ?? null, year: input.year ?? null, stage: input.stage ?? null },
    round: input.round == null ? null : decodeId(input.round, 'Round'),
    provenance: input.provenance ?? null,
    reason: reasonOf(input.reason),
  }
}

function reasonOf(text: string | null | undefined): string | null {
  const reason = text?.normalize('NFC').trim() ?? ''
  if (reason.length > 1000 || reason.includes('\0')) {
    return refuse('REASON', ['reason'], (t) =>
      t.say('reason: cần tối đa 1000 ký tự.', 'reason: expected at most 1000 characters.'),
    )
  }
  return reason === '' ? null : reason
}

/** @throws {Refusal} where it is empty. */
export function undoReason(text: string): string {
  return (
    reasonOf(text) ??
    refuse('REASON', ['reason'], (t) => t.say('reason: cần lý do hoàn tác.', 'reason: expected why it is undone.'))
  )
}
