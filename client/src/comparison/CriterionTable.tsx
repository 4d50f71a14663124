import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Switch } from '../kit/Switch/Switch.tsx'
import { Table } from '../kit/Table/Table.tsx'
import { ownUnit } from '../units/own-unit.ts'
import styles from './CriterionPage.module.css'
import type { CriterionParts } from './CriterionView.tsx'
import { useStateWords } from './cell-words.ts'
import { type TableUnit, tableUnits } from './rules/table-units.ts'
import { useCriterionColumns } from './use-criterion-columns.tsx'
import { useCriterionView, writeSort } from './use-criterion-view.ts'

/** Who lost how much and why, the largest loss first; those without points stand below the ink rule with the reason. */
export function CriterionTable({ parts }: { readonly parts: CriterionParts }) {
  const { t } = useLingui()
  const locale = useLocale()
  const words = useStateWords()
  const { search, sort, change } = useCriterionView()
  const own = ownUnit.use()?.slug
  const columns = useCriterionColumns(parts)
  const all = useMemo(() => tableUnits(parts.units, parts.node), [parts.units, parts.node])
  const everyone = search.ca ?? false
  const rows = useMemo(() => (everyone ? all.scored : all.scored.filter(({ losing }) => losing)), [all, everyone])
  const kept = all.scored.length - all.scored.filter(({ losing }) => losing).length
  const known = sort && columns.some(({ id, sort: by }) => id === sort.columnId && by) ? sort : null
  const count = formatCount(rows.length, locale)
  const adjusted = parts.finding.kind === 'adjustment'
  return (
    <section className={styles.section}>
      <div className={styles.tools}>
        <h2>
          {everyone ? (
            <Trans>{count} đơn vị có điểm</Trans>
          ) : adjusted ? (
            <Trans>{count} đơn vị có điểm cộng hoặc trừ</Trans>
          ) : (
            <Trans>{count} đơn vị mất điểm</Trans>
          )}
        </h2>
        {kept > 0 && all.losing && (
          <Switch checked={everyone} onChange={(on) => change({ ca: on ? true : undefined })}>
            {adjusted ? <Trans>Cả {kept} đơn vị 0 điểm</Trans> : <Trans>Cả {kept} đơn vị không mất điểm</Trans>}
          </Switch>
        )}
      </div>
      <Table<TableUnit>
        caption={t`Từng đơn vị ở ${parts.where}`}
        columns={columns}
        rows={rows}
        rowId={({ unit }) => unit.id}
        sort={known}
        onSort={(next) => change({ sx: writeSort(next) })}
        look={({ unit }) => ({ selected: unit.slug === own })}
        groups={[
          {
            id: 'khong-diem',
            rows: all.without,
            noteFrom: 'dat',
            note: ({ unit }) => words(unit.state),
          },
        ]}
      />
    </section>
  )
}
