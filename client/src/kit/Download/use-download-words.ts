import { useLingui } from '@lingui/react/macro'

/** What the button says, by how far the file has come. */
export function useDownloadWords() {
  const { t } = useLingui()
  const download = t`Tải về`
  return { download, idle: download, busy: t`Đang lập tệp…`, failed: t`Không lập được tệp, bấm để thử lại` }
}
