/**
 * Imports in the graph, and how a screen uses them.
 *
 * 1. `previewImport(input)` with the file in base64: a report with counts, errors by cell, notices and the changes before and after.
 *    Nothing is written, whatever the file holds. While `report.errorCount` is above 0 the file has to be mended.
 * 2. `commitImport(input)` with the same input and `digest: report.digest`: all or nothing. Where the data have changed so that
 *    the file would now come to something else, the payload has a VersionConflict and the new report: show it, ask again.
 *    Where everything stands already as the file has it, `import` is the earlier import of the same file (or null).
 * 3. `undoImport(input)` with the import's id and a reason: another import that says again what was said before, refused with
 *    every reason where anybody changed any of it since. `previewUndoImport(input)` rehearses it: what would be put back.
 *
 * All of them ask for the key to imports (`Authorization: Bearer …`, setting IMPORT_TOKEN) until there are accounts; `imports`
 * and `import(id)` show nothing to who does not hold it.
 */
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.ts'
import { loadAll } from '../../shared/batch.ts'
import { ConnectionArgs } from '../../shared/connection.ts'
import { decodeId } from '../../shared/ids.ts'
import { languageArgument, MessageLanguage } from '../../shared/language-argument.ts'
import { wordsIn } from '../../shared/message-language.ts'
import type { NodeKind } from '../../shared/node.resolver.ts'
import { Import, ImportChange, ImportConnection, ImportProblem, ImportReport } from './import.type.ts'
import { ImportKind } from './import-vocabulary.ts'
import { importByKey, importPage, reportByImport } from './imports.query.ts'

@Resolver(() => Import)
export class ImportResolver {
  @Query(() => ImportConnection, {
    nullable: true,
    description: 'Every import and every undo (lịch sử nhập dữ liệu), the latest first; null for who may not import.',
  })
  imports(
    @Arg('kind', () => ImportKind, { nullable: true, description: 'Only of this kind.' }) kind: ImportKind | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ) {
    return importPage(context, kind ?? null, args)
  }

  @Query(() => Import, {
    nullable: true,
    description: 'One import; null where there is none, or for who may not import.',
  })
  import(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    return context.load(importByKey).load(decodeId(id, 'Import'))
  }

  @FieldResolver(() => ImportReport, { description: 'What the file came to when it was taken over.' })
  report(@Root() { key }: Import, @Ctx() context: Context) {
    return context.load(reportByImport).load(key)
  }

  @FieldResolver(() => Import, { nullable: true, description: 'The import that this one undoes; null for any other.' })
  undoes(@Root() { undoesKey }: Import, @Ctx() context: Context) {
    return undoesKey === null ? null : context.load(importByKey).load(undoesKey)
  }

  @FieldResolver(() => Import, { nullable: true, description: 'The import that undid this one; null while it stands.' })
  undoneBy(@Root() { undoneByKey }: Import, @Ctx() context: Context) {
    return undoneByKey === null ? null : context.load(importByKey).load(undoneByKey)
  }
}

@Resolver(() => ImportProblem)
export class ImportProblemResolver {
  @FieldResolver(() => String, { description: 'What was expected there, or, in a notice, how it was read.' })
  expected(
    @Root() { expectedWords }: ImportProblem,
    @Arg('language', () => MessageLanguage, languageArgument) language: MessageLanguage | null,
  ) {
    return wordsIn(expectedWords, language)
  }

  @FieldResolver(() => String, {
    description: 'The whole sentence: where, what was expected, what came, what may be meant.',
  })
  message(
    @Root() { messageWords }: ImportProblem,
    @Arg('language', () => MessageLanguage, languageArgument) language: MessageLanguage | null,
  ) {
    return wordsIn(messageWords, language)
  }
}

@Resolver(() => ImportChange)
export class ImportChangeResolver {
  @FieldResolver(() => ID, {
    nullable: true,
    description: 'The node that it changes, for `node`; null for what does not exist yet.',
  })
  subject(@Root() { subjectId }: ImportChange) {
    return subjectId
  }

  @FieldResolver(() => String, { description: 'What it is: for a score the unit, the code and the stage.' })
  label(
    @Root() { labelWords }: ImportChange,
    @Arg('language', () => MessageLanguage, languageArgument) language: MessageLanguage | null,
  ) {
    return wordsIn(labelWords, language)
  }

  @FieldResolver(() => String, { nullable: true, description: 'What it says so far; null where it says nothing.' })
  before(
    @Root() { beforeWords }: ImportChange,
    @Arg('language', () => MessageLanguage, languageArgument) language: MessageLanguage | null,
  ) {
    return beforeWords && wordsIn(beforeWords, language)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What it says afterwards; null where it says nothing then.',
  })
  after(
    @Root() { afterWords }: ImportChange,
    @Arg('language', () => MessageLanguage, languageArgument) language: MessageLanguage | null,
  ) {
    return afterWords && wordsIn(afterWords, language)
  }
}

export const importNode: NodeKind = {
  type: 'Import',
  load: (context, keys) => loadAll(context, importByKey, keys),
}
