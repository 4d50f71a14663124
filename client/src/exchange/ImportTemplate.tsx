import { Trans } from '@lingui/react/macro'
import { Button } from '../kit/Button/Button.tsx'
import { csvFile, toCsv } from '../kit/export/csv.ts'
import { download } from '../kit/export/download.ts'
import styles from './import.module.css'
import { type TemplateKind, type TemplateTable, tablesOf, templateName } from './rules/templates.ts'

interface ImportTemplateProps {
  readonly kind: TemplateKind
  readonly oneStage: boolean
}

/** The headers of this kind, to read here or to fill in Excel: a table as CSV, several tables as a workbook of as many sheets. */
export function ImportTemplate({ kind, oneStage }: ImportTemplateProps) {
  const tables = tablesOf(kind, oneStage)
  const several = tables.length > 1
  const onDownload = () => void save(templateName(kind), tables)
  return (
    <div className={styles.template}>
      {several && (
        <p>
          <Trans>
            Một sổ tính có các trang dưới đây; dán thì nối các bảng, mỗi bảng sau một dòng chỉ ghi tên trang.
          </Trans>
        </p>
      )}
      {tables.map((table) => (
        <Headers key={table.title} table={table} />
      ))}
      <p>
        <span className={styles.note}>
          <Trans>Đậm là bắt buộc; thứ tự tùy ý.</Trans>{' '}
          <Trans>Nhiều mục trong một ô cách nhau bằng dấu chấm phẩy; ngày ghi như 31/12/2026.</Trans>
        </span>{' '}
        <Button variant="quiet" onClick={onDownload}>
          {several ? <Trans>Tải mẫu XLSX</Trans> : <Trans>Tải mẫu CSV</Trans>}
        </Button>
      </p>
    </div>
  )
}

function Headers({ table: { title, headers, required } }: { readonly table: TemplateTable }) {
  return (
    <p>
      {title === null ? <Trans>Cột:</Trans> : <span className={styles.sheetName}>{title}:</span>}{' '}
      {headers.map((header, index) => (
        <span key={header}>
          {index > 0 && ', '}
          {required.includes(header) ? <strong>{header}</strong> : header}
        </span>
      ))}
      .
    </p>
  )
}

async function save(name: string, tables: readonly TemplateTable[]): Promise<void> {
  const [first] = tables
  if (first !== undefined && tables.length === 1) {
    download(`${name}.csv`, csvFile(toCsv([first.headers], { separator: ';', decimal: ',' })))
    return
  }
  // Fetched by whoever asks for a workbook.
  const { toEmptyXlsx } = await import('../kit/export/xlsx.ts')
  download(
    `${name}.xlsx`,
    await toEmptyXlsx(tables.map(({ title, headers }) => ({ name: title ?? name, head: headers }))),
  )
}
