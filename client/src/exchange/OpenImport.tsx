import { Trans, useLingui } from '@lingui/react/macro'
import { useIllustrative } from '../shared/use-illustrative.ts'
import type { Imported } from './ask-imports.ts'
import { ChangesTable } from './ChangesTable.tsx'
import { ImportFacts } from './ImportFacts.tsx'
import styles from './import.module.css'
import { UndoForm, useChanges } from './UndoForm.tsx'

interface OpenImportProps {
  readonly imported: Imported
  readonly onUndone: () => void
}

/** One import opened: its facts, what it changed, and the way to take it back. */
export function OpenImport({ imported, onUndone }: OpenImportProps) {
  const { t } = useLingui()
  const changes = useChanges(imported.id)
  useIllustrative(imported.provenance === 'ILLUSTRATIVE')
  return (
    <section className={styles.section} aria-labelledby="lan-nhap">
      <h2 id="lan-nhap" className={styles.sectionTitle}>
        {imported.undoes === null ? <Trans>Lần nhập</Trans> : <Trans>Lần hoàn tác</Trans>} {imported.fileName}
      </h2>
      <ImportFacts imported={imported} />
      {changes && changes.length > 0 && (
        <details className={styles.notices}>
          <summary>
            <Trans>Đã thay đổi</Trans> ({changes.length})
          </summary>
          <ChangesTable changes={changes} caption={t`Trước và sau lần này`} />
        </details>
      )}
      <UndoForm imported={imported} onUndone={onUndone} />
    </section>
  )
}
