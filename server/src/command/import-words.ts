import type { ImportOutcome } from '../exchange/imports/import-acts.ts'
import type { StoredReport } from '../exchange/imports/import-report.ts'
import { problemText } from '../exchange/imports/rules/import-problem.ts'
import type { UndoOutcome, UndoPreview } from '../exchange/imports/undo-import.ts'
import type { Language } from '../shared/errors.ts'
import { encodeId } from '../shared/ids.ts'
import type { Bilingual } from '../shared/tongue.ts'

/** Most lines of each list on a screen; `--json` gives all that a report holds. */
const MOST_LINES = 20

/** A report as lines for a reader. */
export function reportLines(report: StoredReport, language: Language): string[] {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en)
  const { rows, added, changed, unchanged, errorCount, noticeCount } = report
  return [
    say(
      `${rows} dòng: thêm ${added}, thay đổi ${changed}, giữ nguyên ${unchanged}, lỗi ${errorCount}, lưu ý ${noticeCount}`,
      `${rows} rows: ${added} added, ${changed} changed, ${unchanged} unchanged, ${errorCount} errors, ${noticeCount} notices`,
    ),
    ...listed(
      say('Lỗi', 'Errors'),
      report.errors.map((each) => problemText(each)[language]),
      errorCount,
    ),
    ...listed(
      say('Lưu ý', 'Notices'),
      report.notices.map((each) => problemText(each)[language]),
      noticeCount,
    ),
    ...listed(
      say('Thay đổi', 'Changes'),
      report.changes.map((each) => changeLine(each, language)),
      added + changed,
    ),
    ...(errorCount === 0 ? [`${say('Mã kiểm tra', 'Digest')}: ${report.digest}`] : []),
  ]
}

function listed(title: string, lines: readonly string[], count: number): string[] {
  if (count === 0) return []
  const shown = lines.slice(0, MOST_LINES)
  const more = count - shown.length
  return [`${title}:`, ...shown.map((line) => `  ${line}`), ...(more > 0 ? [`  … +${more}`] : [])]
}

function changeLine({ label, before, after }: StoredReport['changes'][number], language: Language): string {
  const side = (words: Bilingual | null) => words?.[language] ?? '–'
  return `${label[language]}: ${side(before)} ⇒ ${side(after)}`
}

/** What became of a commit, in one line. */
export function outcomeLine({ outcome, importKey }: ImportOutcome, language: Language): string {
  const id = importKey === null ? '' : encodeId('Import', importKey)
  const [vi, en] = {
    DONE: [`Đã nhập: ${id}`, `Imported: ${id}`],
    REFUSED: ['Không nhập gì: tệp có lỗi', 'Nothing was imported: the file has errors'],
    CONFLICT: [
      'Không nhập gì: dữ liệu hoặc tệp đã thay đổi từ lúc kiểm tra; hãy kiểm tra lại',
      'Nothing was imported: the data or the file changed since the preview; look again',
    ],
    NOTHING: [
      `Không có gì để nhập: mọi giá trị đã như trong tệp ${id}`.trim(),
      `Nothing to import: everything stands as the file has it ${id}`.trim(),
    ],
  }[outcome]
  return (language === 'vi' ? vi : en) ?? ''
}

/** What became of an undo, line by line. */
export function undoLines(outcome: UndoOutcome | UndoPreview, language: Language): string[] {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en)
  switch (outcome.outcome) {
    case 'DONE':
      return [`${say('Đã hoàn tác', 'Undone')}: ${encodeId('Import', outcome.importKey)}`]
    case 'PREVIEW': {
      const { added, changed, removed, changes } = outcome.report
      return [
        say(
          `Hoàn tác sẽ trả lại ${changed}, gỡ bỏ ${removed}, thêm ${added}; chưa ghi gì`,
          `An undo would put back ${changed}, remove ${removed}, add ${added}; nothing was written`,
        ),
        ...listed(
          say('Thay đổi', 'Changes'),
          changes.map((each) => changeLine(each, language)),
          added + changed + removed,
        ),
      ]
    }
    case 'REFUSED': {
      const reasons = outcome.reasons.map((reason) => reason[language])
      return [
        say('Không hoàn tác được', 'It cannot be undone'),
        ...listed(say('Lý do', 'Reasons'), reasons, outcome.count),
      ]
    }
    case 'UNKNOWN':
      return [say('Không có lần nhập này', 'There is no such import')]
    case 'UNDONE_BEFORE':
      return [say('Lần nhập này đã được hoàn tác', 'This import has been undone before')]
    case 'IS_UNDO':
      return [say('Đây là một lần hoàn tác', 'This is an undo itself')]
  }
}

export const USAGE: Readonly<Record<Language, string>> = {
  vi: `Nhập dữ liệu từ tệp CSV hoặc XLSX.

  import TỆP --kind scores --framework MÃ --year NĂM [--commit]
  import --undo ID --dry-run
  import --undo ID --reason "lý do"

  --kind        scores (điểm chấm), published-figures (số liệu đã công bố),
                units (đơn vị), unit-changes (thay đổi đơn vị),
                framework (bộ tiêu chí), plan-tasks (nhiệm vụ của kế hoạch),
                dossier-reports (báo cáo giải quyết hồ sơ),
                dossier-cases (hồ sơ trễ hạn), inspections (đợt kiểm tra),
                findings (tồn tại sau kiểm tra), directives (kết luận, chỉ đạo),
                procedures (thủ tục hành chính), simplifications (đơn giản hóa),
                models (mô hình), pledges (cam kết)
  --framework   mã bộ tiêu chí
  --year        năm của đợt chấm
  --round       id của đợt chấm, khi có nhiều đợt
  --stage       giai đoạn của dòng không ghi: self, appraisal-1, appraisal-2, final
  --provenance  official (đơn vị thật) hoặc illustrative (minh họa), cho mọi loại trừ scores, published-figures
  --sheet       tên trang tính; mặc định là trang đầu tiên không ẩn
  --decimal     dấu thập phân của tệp: , hoặc .
  --reason      lý do; cũng là lý do của điểm ấn định không ghi lý do
  --by          tên người nhập
  --dry-run     chỉ kiểm tra (mặc định); với --undo: thử hoàn tác, không ghi gì
  --commit      nhập, tất cả hoặc không gì
  --digest      mã của lần kiểm tra đã xem: từ chối nếu kết quả nay đã khác
  --json        in báo cáo dạng JSON
  --lang        vi hoặc en

Mã thoát: 0 xong; 1 không chạy được; 2 sai cú pháp; 3 tệp có lỗi; 4 dữ liệu đã thay đổi.`,
  en: `Imports a CSV or XLSX file.

  import FILE --kind scores --framework CODE --year YEAR [--commit]
  import --undo ID --dry-run
  import --undo ID --reason "why"

  --kind        scores, published-figures, units, unit-changes, framework,
                plan-tasks, dossier-reports, dossier-cases, inspections, findings,
                directives, procedures, simplifications, models, pledges
  --framework   code of the framework
  --year        year of the round
  --round       id of the round, where there are several
  --stage       stage of rows that state none: self, appraisal-1, appraisal-2, final
  --provenance  official or illustrative, for all kinds but scores, published-figures
  --sheet       name of the sheet; the first one shown where left out
  --decimal     decimal mark of the file: , or .
  --reason      why; also the reason of points that state none of their own
  --by          name of the person who imports
  --dry-run     look only (the default); with --undo: rehearse it, write nothing
  --commit      take it over, all or nothing
  --digest      digest of the dry run that was seen: refused where the file comes to something else now
  --json        print the report as JSON
  --lang        vi or en

Exit codes: 0 done; 1 it could not run; 2 wrong usage; 3 the file has errors; 4 the data changed.`,
}
