import { Plural, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { SearchField } from '../kit/Field/SearchField.tsx'
import { Select } from '../kit/Select/Select.tsx'
import { LevelSwitch } from '../kit/TreeGrid/LevelSwitch.tsx'
import styles from './framework.module.css'
import type { FrameworkSearch } from './framework-search.ts'
import { PART_WORDS } from './part-words.ts'
import type { FrameworkRow } from './rules/framework-rows.ts'
import type { Part } from './rules/part.ts'

const route = getRouteApi('/bo-tieu-chi/$code')

export interface FrameworkToolsProps {
  readonly leaves: number
  readonly rows: readonly FrameworkRow[]
}

/** The line over the tree: how many leaves, how deep, which source of points, and the filter. */
export function FrameworkTools({ leaves, rows }: FrameworkToolsProps) {
  const { t, i18n } = useLingui()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: Partial<FrameworkSearch>) =>
    navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false })
  const parts = (Object.keys(PART_WORDS) as Part[]).filter((part) => rows.some((row) => row.part === part))
  return (
    <div className={styles.tools}>
      <strong>
        <Plural value={leaves} other="# tiêu chí chấm điểm" />
      </strong>
      <LevelSwitch
        label={t`Cấp`}
        levels={[t`Lĩnh vực`, t`Tiêu chí`, t`Tiêu chí thành phần`]}
        value={search.cap ?? 3}
        onChange={(cap) => change({ cap: cap === 3 ? undefined : cap })}
      />
      <Select
        variant="inline"
        label={t`Nguồn điểm`}
        value={search.nguon ?? ''}
        options={[
          { value: '', label: t`Mọi nguồn điểm` },
          ...parts.map((part) => ({ value: PART_WORDS[part].key, label: i18n._(PART_WORDS[part].name) })),
        ]}
        onChange={(value) => change({ nguon: (value || undefined) as FrameworkSearch['nguon'] })}
      />
      <SearchField
        label={t`Lọc tiêu chí, cách chấm, chủ trì`}
        className={styles.filter}
        value={search.q ?? ''}
        onChange={(q) => change({ q: q === '' ? undefined : q })}
      />
    </div>
  )
}
