import { Button } from '../Button/Button.tsx'
import type { Picture } from '../export/picture.ts'
import type { FileFormat } from '../export/save.ts'
import type { Spreadsheet } from '../export/spreadsheet.ts'
import { Icon } from '../Icon/Icon.tsx'
import { VisuallyHidden } from '../VisuallyHidden/VisuallyHidden.tsx'
import styles from './Download.module.css'
import { useDownloadWords } from './use-download-words.ts'
import { useMenu } from './use-menu.ts'
import { useSaving } from './use-saving.ts'

export interface DownloadProps {
  /** The table as it goes out, asked for when it is saved; offered as XLSX and CSV. */
  readonly spreadsheet?: (() => Spreadsheet | Promise<Spreadsheet>) | undefined
  /** The drawing as it goes out; offered as PNG and SVG. */
  readonly picture?: (() => Picture | null | Promise<Picture | null>) | undefined
  /** What is saved, heard after the word of the button: where a page has several. */
  readonly of?: string | undefined
}

/** Tải về: one button for every file that a view goes out as. What writes them is fetched by whoever presses it. */
export function Download({ spreadsheet, picture, of }: DownloadProps) {
  const words = useDownloadWords()
  const { state, save } = useSaving({ spreadsheet, picture })
  const menu = useMenu()
  const formats: readonly FileFormat[] = [
    ...(spreadsheet ? (['XLSX', 'CSV'] as const) : []),
    ...(picture ? (['PNG', 'SVG'] as const) : []),
  ]
  if (formats.length === 0) return null
  const name = of === undefined ? undefined : `${words.download}: ${of}`
  const pick = (format: FileFormat): void => {
    menu.close()
    save(format)
  }
  return (
    <>
      <Button variant="quiet" aria-label={name} aria-busy={state === 'busy'} {...menu.opener}>
        {words[state]}
        <span className={styles.chevron}>
          <Icon name="chevron" size={0.8} />
        </span>
      </Button>
      <div role="menu" {...menu.menu} aria-label={name ?? words.download} className={styles.menu}>
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={styles.item}
            onClick={() => pick(format)}
          >
            {format}
          </button>
        ))}
      </div>
      <VisuallyHidden>
        <span role="status">{state === 'idle' ? '' : words[state]}</span>
      </VisuallyHidden>
    </>
  )
}
