import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useDeferredValue, useMemo } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { Empty } from '../kit/states/states.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { TreeGrid } from '../kit/TreeGrid/TreeGrid.tsx'
import styles from './framework.module.css'
import { PART_WORDS } from './part-words.ts'
import { type FrameworkRow, keepRows } from './rules/framework-rows.ts'
import type { Part } from './rules/part.ts'

const route = getRouteApi('/bo-tieu-chi/$code')

export interface FrameworkGridProps {
  readonly rows: readonly FrameworkRow[]
  readonly columns: readonly Column<FrameworkRow>[]
  readonly caption: string
  readonly leaves: number
}

/** The tree with every rule; a press on a leaf opens it beside the table. */
export function FrameworkGrid({ rows, columns, caption, leaves }: FrameworkGridProps) {
  const { t } = useLingui()
  const { muc, cap, q, nguon } = route.useSearch()
  const navigate = route.useNavigate()
  const text = useDeferredValue(q ?? '')
  const part = (Object.keys(PART_WORDS) as Part[]).find((each) => PART_WORDS[each].key === nguon) ?? null
  const keep = useMemo(() => keepRows(rows, { part, text }), [rows, part, text])
  if (keep && !rows.some(keep)) {
    return (
      <Empty
        action={
          <Button
            variant="quiet"
            onClick={() =>
              navigate({
                search: (known) => ({ ...known, q: undefined, nguon: undefined }),
                replace: true,
                resetScroll: false,
              })
            }
          >
            {t`Xem cả ${leaves} tiêu chí`}
          </Button>
        }
      >
        <Trans>Không có tiêu chí nào khớp với chữ đã lọc.</Trans>
      </Empty>
    )
  }
  return (
    <div className={styles.grid}>
      <TreeGrid
        caption={caption}
        columns={columns}
        rows={rows}
        rowId={({ code }) => code}
        parentId={({ parent }) => parent}
        treeColumn={columns[0]?.id ?? ''}
        // Whatever fits is in sight, however deep it lies.
        level={keep ? 9 : (cap ?? 3)}
        keep={keep}
        selected={muc}
        opens={({ leaf }) => leaf}
        onOpen={({ code }) => navigate({ search: (known) => ({ ...known, muc: code }), resetScroll: false })}
      />
    </div>
  )
}
