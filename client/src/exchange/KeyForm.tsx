import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { TextField } from '../kit/Field/TextField.tsx'
import styles from './import.module.css'
import { importKey } from './import-key.ts'

interface KeyFormProps {
  /** Whether a key was sent and not accepted. */
  readonly tried: boolean
  readonly onKey: () => void
}

/** Asks once for the key to imports, and says plainly who has it and what to do where nobody may import over the network. */
export function KeyForm({ tried, onKey }: KeyFormProps) {
  const { t } = useLingui()
  const [key, setKey] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (key.trim() === '') return
    importKey.set(key.trim())
    onKey()
  }
  return (
    <form className={styles.key} onSubmit={submit}>
      <h2 className={styles.sectionTitle}>
        <Trans>Cần mã nhập dữ liệu</Trans>
      </h2>
      <p>
        <Trans>
          Chỉ người giữ mã mới nhập được qua mạng; người quản trị máy chủ đặt mã và đưa cho bạn. Bảng đã dán vẫn còn
          nguyên.
        </Trans>
      </p>
      <div className={styles.row}>
        <TextField
          label={t`Mã nhập dữ liệu`}
          type="password"
          autoComplete="off"
          value={key}
          onChange={setKey}
          error={tried ? t`Máy chủ không nhận mã đã gửi.` : undefined}
        />
        <Button variant="primary" type="submit">
          <Trans>Dùng mã này</Trans>
        </Button>
      </div>
      <p className={styles.note}>
        <Trans>
          Mã chỉ nằm trong cửa sổ này, đóng là mất. Máy chủ không đặt mã (IMPORT_TOKEN) thì không ai nhập qua mạng được:
          người quản trị nhập bằng dòng lệnh, như mục “Import data” trong README.
        </Trans>
      </p>
    </form>
  )
}
