import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../kit/Button/Button.tsx'
import { SearchField } from '../kit/Field/SearchField.tsx'
import { Select } from '../kit/Select/Select.tsx'
import { Switch } from '../kit/Switch/Switch.tsx'
import { LevelSwitch } from '../kit/TreeGrid/LevelSwitch.tsx'
import styles from './DeductionView.module.css'
import { DEFAULT_ORDER, ORDERS } from './deduction-search.ts'
import { useDeductionView } from './use-deduction-view.ts'

export interface DeductionToolsProps {
  readonly leaves: number
  readonly lost: number
  readonly missing: number
  /** Whether any leaf has a score; without, none is held back. */
  readonly scored: boolean
}

/** The line over the table: how many leaves, which are shown, how deep, in what order, and the filter. */
export function DeductionTools({ leaves, lost, missing, scored }: DeductionToolsProps) {
  const { t } = useLingui()
  const { search, level, change } = useDeductionView()
  const orders: Readonly<Record<string, string>> = {
    '-bi-tru': t`bị trừ nhiều nhất`,
    '-chua-dat': t`chưa đạt nhiều nhất`,
    '-kem-tb': t`kém trung bình khối nhiều nhất`,
    ma: t`mã tiêu chí`,
  }
  const order = search.sx ?? DEFAULT_ORDER
  return (
    <>
      <OnPaper leaves={leaves} lost={lost} missing={missing} scored={scored} order={orders[order] ?? null} />
      <div className={styles.tools}>
        <strong>
          <Plural value={leaves} other="# tiêu chí chấm điểm" />
        </strong>
        {scored && <Held lost={lost} missing={missing} />}
        {!search.phang && (
          <LevelSwitch
            label={t`Cấp`}
            levels={[t`Lĩnh vực`, t`Tiêu chí`, t`Tiêu chí thành phần`]}
            value={level}
            onChange={(cap) => change({ cap: cap === 3 ? undefined : cap })}
          />
        )}
        <Switch checked={search.phang ?? false} onChange={(on) => change({ phang: on || undefined })}>
          <Trans>Bỏ phân cấp</Trans>
        </Switch>
        <span className={styles.order}>
          <Trans>Sắp theo</Trans>{' '}
          <Select
            variant="inline"
            label={t`Sắp theo`}
            value={order}
            options={[
              ...ORDERS.map((value) => ({ value, label: orders[value] ?? value })),
              ...(order in orders ? [] : [{ value: order, label: t`cột đã bấm` }]),
            ]}
            onChange={(sx) => change({ sx: sx === DEFAULT_ORDER ? undefined : sx })}
          />
        </span>
        <SearchField
          label={t`Lọc tiêu chí, cơ quan, lý do`}
          className={styles.filter}
          value={search.q ?? ''}
          onChange={(q) => change({ q: q === '' ? undefined : q })}
        />
      </div>
    </>
  )
}

/** What is held back: rows that lost nothing, or all but those that owe a score. */
function Held({ lost, missing }: Pick<DeductionToolsProps, 'lost' | 'missing'>) {
  const { shown, change } = useDeductionView()
  return (
    <>
      <Switch checked={shown === 'lost'} onChange={(on) => change({ chi: on ? undefined : 'tat-ca' })}>
        <Trans>Chỉ mục mất điểm ({lost})</Trans>
      </Switch>
      {missing > 0 && (
        <Button
          variant="quiet"
          aria-pressed={shown === 'missing'}
          onClick={() => change({ chi: shown === 'missing' ? undefined : 'thieu' })}
        >
          <Trans>Mục chưa có điểm ({missing})</Trans>
        </Button>
      )}
    </>
  )
}

/** Which leaves the table holds and how they are sorted, in words: paper has no switches. */
function OnPaper({ order, ...counts }: DeductionToolsProps & { readonly order: string | null }) {
  const { q } = useDeductionView().search
  return (
    <p className={styles.shown}>
      <ShownWords {...counts} /> {order !== null && <Trans>Sắp theo {order}.</Trans>}{' '}
      {q !== undefined && <Trans>Lọc theo “{q}”.</Trans>}
    </p>
  )
}

function ShownWords({ leaves, lost, missing, scored }: DeductionToolsProps) {
  const { shown } = useDeductionView()
  if (!scored || shown === 'all') return <Trans>Cả {leaves} tiêu chí chấm điểm.</Trans>
  if (shown === 'missing')
    return (
      <Trans>
        {missing} mục chưa có điểm trong {leaves} tiêu chí chấm điểm.
      </Trans>
    )
  return (
    <Trans>
      {lost} mục mất điểm trong {leaves} tiêu chí chấm điểm.
    </Trans>
  )
}
