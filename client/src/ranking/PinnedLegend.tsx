import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { linkClass } from '../kit/Link/Link.tsx'
import { UnitMark } from '../kit/UnitMark/UnitMark.tsx'
import { ownUnit } from '../units/own-unit.ts'
import styles from './RankingTools.module.css'
import { useRankingView } from './use-ranking-view.ts'

/** The marked units with their signs; a press lets a pinned one go, and two or more lead to their comparison. */
export function PinnedLegend({ rows }: { readonly rows: readonly { readonly slug: string; readonly name: string }[] }) {
  const { t } = useLingui()
  const { marks, togglePin, search } = useRankingView()
  const own = ownUnit.use()?.slug
  const marked = [...marks].flatMap(([slug, mark]) => {
    const row = rows.find((candidate) => candidate.slug === slug)
    return row ? [{ row, mark }] : []
  })
  if (marked.length === 0) return null
  return (
    <ul className={styles.legend} aria-label={t`Đơn vị đã ghim`}>
      {marked.map(({ row, mark }) => (
        <li key={row.slug}>
          {row.slug === own ? (
            <span className={styles.item}>
              <UnitMark unit={mark} />
              {row.name}
            </span>
          ) : (
            <button
              type="button"
              className={styles.item}
              title={t`Bỏ ghim ${row.name}`}
              onClick={() => togglePin(row.slug)}
            >
              <UnitMark unit={mark} />
              {row.name}
            </button>
          )}
        </li>
      ))}
      {marked.length > 1 && (
        <li>
          <Link
            to="/so-sanh"
            search={{ dv: marked.map(({ row }) => row.slug), nam: search.nam, bo: search.bo, khoi: search.khoi }}
            className={linkClass()}
          >
            <Trans>So sánh</Trans>
          </Link>
        </li>
      )}
    </ul>
  )
}
