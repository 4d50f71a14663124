import type { Config } from './config.ts'
import { DatabaseError } from './shared/database-error.ts'
import { StartupError } from './startup-error.ts'

/** Adds what to do to what went wrong; an error that nobody foresaw keeps its own words. */
export function explainFailure(
  error: unknown,
  { databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>,
): StartupError {
  if (error instanceof StartupError) return error
  const where = databaseUrl === null ? dataDir : withoutPassword(databaseUrl)
  if (error instanceof DatabaseError) return explainDatabase(error, where)
  const reason = error instanceof Error ? error.message : String(error)
  return new StartupError(
    {
      vi: `Không khởi động được: ${reason}. Hãy chạy lại với LOG_LEVEL=debug để xem chi tiết.`,
      en: `The start failed: ${reason}. Run again with LOG_LEVEL=debug to see the details.`,
    },
    { cause: error },
  )
}

function explainDatabase(error: DatabaseError, where: string): StartupError {
  return new StartupError(textOf(error, where), { cause: error })
}

function textOf({ code, message }: DatabaseError, where: string): { vi: string; en: string } {
  switch (code) {
    case 'UNREACHABLE':
      return {
        vi: `Không dùng được cơ sở dữ liệu ${where}: ${message}. Hãy kiểm tra DATABASE_URL và máy chủ PostgreSQL đó, hoặc bỏ DATABASE_URL để dùng bản đi kèm.`,
        en: `Cannot use the database ${where}: ${message}. Check DATABASE_URL and that PostgreSQL server, or unset DATABASE_URL to use the bundled one.`,
      }
    case 'TOO_OLD':
      return {
        vi: `Cơ sở dữ liệu ${where} quá cũ: ${message}. Hãy nâng cấp PostgreSQL, hoặc bỏ DATABASE_URL để dùng bản đi kèm.`,
        en: `The database ${where} is too old: ${message}. Upgrade PostgreSQL, or unset DATABASE_URL to use the bundled one.`,
      }
    case 'FROM_THE_FUTURE':
      return {
        vi: `Cơ sở dữ liệu ${where} mới hơn chương trình này: ${message}. Hãy chạy phiên bản PAR Atlas mới hơn, hoặc dùng cơ sở dữ liệu khác.`,
        en: `The database ${where} is newer than this program: ${message}. Run that newer version of PAR Atlas, or use another database.`,
      }
  }
}

function withoutPassword(url: string): string {
  const parsed = URL.parse(url)
  if (parsed === null) return 'DATABASE_URL'
  return `${parsed.protocol}//${parsed.host}${parsed.pathname}`
}
