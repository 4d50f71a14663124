import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import styles from './plans.module.css'
import type { TaskProps } from './TaskView.tsx'

/** The criteria that the task serves, with the points at stake in each. */
export function TaskCriteria({ task: { criteria } }: TaskProps) {
  const locale = useLocale()
  return (
    <section className={styles.section} aria-labelledby="kh-tieu-chi">
      <h2 id="kh-tieu-chi">
        <Trans>Tiêu chí phục vụ</Trans>
      </h2>
      {criteria.length === 0 && (
        <p className={styles.quiet}>
          <Trans>Chưa gắn với tiêu chí nào.</Trans>
        </p>
      )}
      <ul className={styles.list}>
        {criteria.map(({ id, code, title, titleEn, maxPoints, framework }) => {
          const points = maxPoints === null ? null : formatDecimal(maxPoints, 2, locale)
          return (
            <li key={id}>
              <Link
                to="/tieu-chi/$framework/$code"
                params={{ framework: framework.code, code }}
                className={linkClass()}
              >
                {code} {(locale === 'en' ? titleEn : null) ?? title}
              </Link>
              {points !== null && (
                <>
                  {' · '}
                  <Trans>
                    tối đa <strong>{points}</strong> điểm
                  </Trans>
                </>
              )}
              <span className={styles.quiet}> {framework.code}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
