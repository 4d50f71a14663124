import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../kit/Button/Button.tsx'
import { TextArea } from '../kit/Field/TextArea.tsx'
import { FileDrop } from '../kit/FileDrop/FileDrop.tsx'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { ImportChoices } from './ImportChoices.tsx'
import styles from './import.module.css'
import { draftOfFile, draftOfText, MOST_BYTES, sizeOf } from './import-draft.ts'
import { readDelimited } from './rules/delimited.ts'
import type { ImportCourse } from './use-import.ts'

/** What is imported and how it is read: kind and parameters, then the three ways in. */
export function ImportSource({ course }: { readonly course: ImportCourse }) {
  const { t } = useLingui()
  const { draft, setDraft } = course
  const name = t`dan-tu-excel.csv`
  const onText = (text: string): void => setDraft(text === '' ? null : draftOfText(draft?.fileName ?? name, text))
  return (
    <section className={styles.section} aria-labelledby="nguon">
      <h2 id="nguon" className={styles.sectionTitle}>
        <Trans>1. Dữ liệu</Trans>
      </h2>
      <ImportChoices />
      <div className={styles.ways}>
        <TextArea
          table
          rows={8}
          label={t`Dán từ Excel`}
          hint={t`Chép cả hàng tiêu đề; ô cách nhau bằng tab, hoặc văn bản CSV.`}
          value={draft?.text ?? ''}
          onChange={onText}
        />
        <FileDrop
          label={t`Chọn tệp`}
          hint={t`CSV hoặc XLSX, đến 700 KB; hoặc thả tệp vào đây`}
          accept=".csv,.tsv,.txt,.xlsx"
          onFile={async (file) => setDraft(await draftOfFile(file))}
        />
      </div>
      <DraftLine course={course} />
    </section>
  )
}

/** What lies ready, how large it is, and the two things to do with it. */
function DraftLine({ course }: { readonly course: ImportCourse }) {
  const { draft, busy, check, begin, kept } = course
  const locale = useLocale()
  if (draft === null) {
    return (
      <p className={styles.note} role="status">
        <Trans>Chưa có gì để kiểm tra.</Trans>
      </p>
    )
  }
  const size = sizeOf(draft)
  const rows = draft.text === null ? null : Math.max(0, readDelimited(draft.text).length - 1)
  const [bytes, most] = [formatCount(size, locale), formatCount(MOST_BYTES, locale)]
  return (
    <div className={styles.row}>
      <Button variant="primary" disabled={busy !== null || size > MOST_BYTES} onClick={check}>
        {busy === 'check' ? <Trans>Đang kiểm tra…</Trans> : <Trans>Kiểm tra</Trans>}
      </Button>
      <p role="status">
        <strong>{draft.fileName}</strong>{' '}
        {rows === null ? (
          <Trans>sổ tính Excel, {bytes} byte</Trans>
        ) : (
          <>
            <Plural value={rows} other="# dòng dưới tiêu đề" />, <Trans>{bytes} byte</Trans>
          </>
        )}
        {'. '}
        {size > MOST_BYTES && (
          <Trans>Cần tối đa {most} byte qua mạng: hãy chia bảng, hoặc nhờ quản trị nhập bằng dòng lệnh.</Trans>
        )}
        {kept ? (
          <span className={styles.note}>
            <Trans>Còn trong cửa sổ này cho đến khi nhập xong hoặc bỏ.</Trans>
          </span>
        ) : (
          <Trans>Quá lớn để giữ lại: rời trang là mất.</Trans>
        )}
      </p>
      <Button variant="quiet" onClick={begin}>
        <Trans>Bỏ, làm lại từ đầu</Trans>
      </Button>
    </div>
  )
}
