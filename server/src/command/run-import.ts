import { userInfo } from 'node:os'
import { type Actor, rehearse, write } from '../audit/write.ts'
import type { Database } from '../database.ts'
import { commitImport, type ImportStore, previewImport } from '../exchange/imports/import-acts.ts'
import { fileOfPath } from '../exchange/imports/import-file.ts'
import { previewUndo, undoImport } from '../exchange/imports/undo-import.ts'
import { Refusal } from '../shared/problem.ts'
import type { ImportCommand } from './import-arguments.ts'
import { outcomeLine, reportLines, undoLines } from './import-words.ts'
import { showProgress } from './progress-bar.ts'

/** What a command ends with. */
export const EXIT = { done: 0, failed: 1, usage: 2, errors: 3, changed: 4 } as const

type Asked = Exclude<ImportCommand, { act: 'HELP' }>

/** Does what a command asks on an open store; prints the report, and returns the exit code. */
export async function runImport(database: Database, command: Asked): Promise<number> {
  const store: ImportStore = {
    write: (actor, act, body) => write(database, actor, act, body),
    rehearse: (body) => rehearse(database, body),
  }
  try {
    return 'key' in command ? await runUndo(store, command) : await runFile(store, command)
  } catch (error) {
    if (error instanceof Refusal) {
      process.stderr.write(`${error.problem.message[command.language]}\n`)
      return EXIT.usage
    }
    const unread = 'file' in command ? whyUnread(error) : null
    if (unread === null) throw error
    process.stderr.write(`import: ${unread}\n`)
    return EXIT.failed
  }
}

/** Why the system did not hand over the file; null for any other error. */
function whyUnread(error: unknown): string | null {
  const isUnread = error instanceof Error && 'code' in error && 'syscall' in error
  return isUnread && ['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR'].includes(String(error.code)) ? error.message : null
}

/** A person's name where one was given; else the user of the system, as an import of the command line. */
const actorOf = (by: string | null): Actor =>
  by === null ? { kind: 'IMPORT', name: `Dòng lệnh (${userInfo().username})` } : { kind: 'PERSON', name: by }

async function runFile(store: ImportStore, command: Extract<Asked, { file: string }>): Promise<number> {
  const { options, digest, json, language, by } = command
  const file = await fileOfPath(command.file)
  const shown = showProgress(process.stderr, language)
  const asked = { file, options, progress: shown.tell }
  const print = (lines: readonly string[], whole: unknown) =>
    process.stdout.write(json ? `${JSON.stringify(whole, null, 2)}\n` : `${lines.join('\n')}\n`)
  try {
    if (command.act === 'PREVIEW') {
      const report = await previewImport(store, asked)
      shown.end()
      print(reportLines(report, language), { outcome: 'PREVIEW', report })
      return report.errorCount > 0 ? EXIT.errors : EXIT.done
    }
    const done = await commitImport(store, { ...asked, digest, actor: actorOf(by) })
    shown.end()
    print([...reportLines(done.report, language), outcomeLine(done, language)], done)
    return { DONE: EXIT.done, NOTHING: EXIT.done, REFUSED: EXIT.errors, CONFLICT: EXIT.changed }[done.outcome]
  } finally {
    shown.end()
  }
}

async function runUndo(store: ImportStore, command: Extract<Asked, { key: string }>): Promise<number> {
  const { key, reason, by } = command
  const outcome =
    command.act === 'PREVIEW_UNDO'
      ? await previewUndo(store, key)
      : await undoImport(store, { key, reason, actor: actorOf(by) })
  const lines = undoLines(outcome, command.language)
  process.stdout.write(command.json ? `${JSON.stringify(outcome, null, 2)}\n` : `${lines.join('\n')}\n`)
  return outcome.outcome === 'DONE' || outcome.outcome === 'PREVIEW' ? EXIT.done : EXIT.changed
}
