import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { decodeId } from '../../shared/ids.ts'
import { type Problem, problem, Refusal } from '../../shared/problem.ts'
import { invalidInput, notAllowed, UserError, versionConflict } from '../../shared/user-error.ts'
import { Import, ImportReport } from './import.type.ts'
import { commitImport, previewImport } from './import-acts.ts'
import {
  CommitImportInput,
  fileOf,
  optionsOf,
  PreviewImportInput,
  PreviewUndoImportInput,
  UndoImportInput,
  undoReason,
} from './import-input.ts'
import { importByKey, mayImport } from './imports.query.ts'
import { shownReport } from './report-shape.ts'
import { previewUndo, type UndoOutcome, type UndoPreview, undoImport } from './undo-import.ts'

/** Until there are accounts, whoever holds the key acts under one name. */
const ACTOR = { kind: 'IMPORT', name: 'Nhập tệp qua mạng' } as const

@ObjectType({
  simpleResolvers: true,
  description: 'What a file would come to (kết quả kiểm tra). Nothing was written.',
})
export class PreviewImportPayload {
  @Field(() => ImportReport, { nullable: true, description: 'The report; null where the input itself was refused.' })
  report!: ImportReport | null

  @Field(() => [UserError], {
    description: 'Why the input was refused; empty where the file was read, with errors or not.',
  })
  userErrors!: readonly UserError[]
}

@ObjectType({
  simpleResolvers: true,
  description: 'What became of an import (kết quả nhập): all of it was taken over, or nothing.',
})
export class CommitImportPayload {
  @Field(() => Import, {
    nullable: true,
    description:
      'The import; where nothing was left to do, an earlier one of the same file; null where it was refused.',
  })
  import!: Import | null

  @Field(() => ImportReport, {
    nullable: true,
    description: 'What the file comes to now; null where the input was refused.',
  })
  report!: ImportReport | null

  @Field(() => [UserError], {
    description: 'Why nothing was written; empty where it was, or where nothing was left to do.',
  })
  userErrors!: readonly UserError[]
}

@ObjectType({ simpleResolvers: true, description: 'What became of an undo (kết quả hoàn tác).' })
export class UndoImportPayload {
  @Field(() => Import, { nullable: true, description: 'The import that undoes; null where it was refused.' })
  import!: Import | null

  @Field(() => [UserError], { description: 'Every reason why it cannot be undone; at most 100.' })
  userErrors!: readonly UserError[]
}

@ObjectType({
  simpleResolvers: true,
  description: 'What an undo would put back (thử hoàn tác). Nothing was written.',
})
export class PreviewUndoImportPayload {
  @Field(() => ImportReport, {
    nullable: true,
    description: 'What would be put back, before and after; null where it cannot be undone.',
  })
  report!: ImportReport | null

  @Field(() => [UserError], { description: 'Every reason why it cannot be undone; at most 100.' })
  userErrors!: readonly UserError[]
}

@Resolver()
export class ImportMutations {
  @Mutation(() => PreviewImportPayload, {
    nullable: true,
    description: 'Reads a file and says what it would come to; writes nothing (kiểm tra tệp trước khi nhập).',
  })
  async previewImport(
    @Ctx() context: Context,
    @Arg('input', () => PreviewImportInput, { description: 'The file, and how to read it.' }) input: PreviewImportInput,
  ): Promise<PreviewImportPayload> {
    const read = await attemptAll(context, async () => ({
      report: shownReport(await previewImport(context, { file: fileOf(input), options: optionsOf(input) })),
      userErrors: [],
    }))
    return read.ok ? read.value : { report: null, userErrors: read.userErrors }
  }

  @Mutation(() => CommitImportPayload, {
    nullable: true,
    description: 'Takes a previewed file over, all or nothing, on the record (nhập tệp).',
  })
  async commitImport(
    @Ctx() context: Context,
    @Arg('input', () => CommitImportInput, {
      description: 'The file as it was previewed, and the digest of its report.',
    })
    input: CommitImportInput,
  ): Promise<CommitImportPayload> {
    const { language } = context
    const read = await attemptAll(context, async () => {
      const asked = { file: fileOf(input), options: optionsOf(input), actor: ACTOR, digest: input.digest }
      const { outcome, importKey, report } = await commitImport(context, asked)
      const made = importKey === null ? null : await context.load(importByKey).load(importKey)
      const userErrors: UserError[] = []
      if (outcome === 'REFUSED') userErrors.push(invalidInput(language, withErrors(report.errorCount)))
      if (outcome === 'CONFLICT') userErrors.push(versionConflict(language, ['digest'], CONFLICT))
      return { import: made, report: shownReport(report), userErrors }
    })
    return read.ok ? read.value : { import: null, report: null, userErrors: read.userErrors }
  }

  @Mutation(() => PreviewUndoImportPayload, {
    nullable: true,
    description: 'Rehearses an undo: what it would put back, or why it cannot; writes nothing (thử hoàn tác lần nhập).',
  })
  async previewUndoImport(
    @Ctx() context: Context,
    @Arg('input', () => PreviewUndoImportInput, { description: 'The import.' }) input: PreviewUndoImportInput,
  ): Promise<PreviewUndoImportPayload> {
    const read = await attemptAll(context, async () => {
      const outcome = await previewUndo(context, decodeId(input.import, 'Import'))
      const report = outcome.outcome === 'PREVIEW' ? shownReport(outcome.report) : null
      return { report, userErrors: refusals(outcome).map((each) => invalidInput(context.language, each)) }
    })
    return read.ok ? read.value : { report: null, userErrors: read.userErrors }
  }

  @Mutation(() => UndoImportPayload, {
    nullable: true,
    description: 'Undoes an import by new versions, all or nothing, on the record (hoàn tác lần nhập).',
  })
  async undoImport(
    @Ctx() context: Context,
    @Arg('input', () => UndoImportInput, { description: 'The import, and why it is undone.' }) input: UndoImportInput,
  ): Promise<UndoImportPayload> {
    const read = await attemptAll(context, async () => {
      const asked = { key: decodeId(input.import, 'Import'), actor: ACTOR, reason: undoReason(input.reason) }
      const outcome = await undoImport(context, asked)
      const made = outcome.outcome === 'DONE' ? await context.load(importByKey).load(outcome.importKey) : null
      return { import: made, userErrors: refusals(outcome).map((each) => invalidInput(context.language, each)) }
    })
    return read.ok ? read.value : { import: null, userErrors: read.userErrors }
  }
}

type Attempted<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly userErrors: readonly UserError[] }

/** The work of whoever holds the key; what the input breaks comes back as an error of the caller. */
async function attemptAll<T>(context: Context, work: () => Promise<T>): Promise<Attempted<T>> {
  if (!mayImport(context)) return { ok: false, userErrors: [notAllowed(context.language, KEY)] }
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ok: false, userErrors: [invalidInput(context.language, error.problem)] }
  }
}

function refusals(outcome: UndoOutcome | UndoPreview): readonly Problem[] {
  switch (outcome.outcome) {
    case 'DONE':
    case 'PREVIEW':
      return []
    case 'REFUSED':
      return outcome.reasons.map((message) => ({ code: 'CHANGED_SINCE', path: ['import'], message }))
    default:
      return [{ code: outcome.outcome, path: ['import'], message: NOT_UNDONE[outcome.outcome] }]
  }
}

const NOT_UNDONE = {
  UNKNOWN: { vi: 'Không có lần nhập nào mang id này.', en: 'There is no import of this id.' },
  UNDONE_BEFORE: { vi: 'Lần nhập này đã được hoàn tác.', en: 'This import has been undone before.' },
  IS_UNDO: {
    vi: 'Đây là một lần hoàn tác: hãy nhập lại tệp thay vì hoàn tác nó.',
    en: 'This is an undo itself: import the file again instead of undoing it.',
  },
} as const

const withErrors = (count: number): Problem =>
  problem('FILE_HAS_ERRORS', ['base64'], (t) =>
    t.say(`Tệp có ${count} lỗi; không có gì được ghi.`, `The file has ${count} errors; nothing was written.`),
  )

const CONFLICT = {
  vi: 'Dữ liệu hoặc tệp đã thay đổi từ lúc kiểm tra: hãy xem lại kết quả mới rồi nhập.',
  en: 'The data or the file changed since the preview: look at the new report, then import.',
}
const KEY = {
  vi: 'Cần mã nhập dữ liệu (Authorization: Bearer …); máy chủ không đặt IMPORT_TOKEN thì chỉ nhập được bằng dòng lệnh.',
  en: 'Expected the key to imports (Authorization: Bearer …); a server without IMPORT_TOKEN takes imports by the command line alone.',
}
