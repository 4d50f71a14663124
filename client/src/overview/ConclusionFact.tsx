import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { BigFigure } from '../kit/BigFigure/BigFigure.tsx'
import { cx } from '../kit/cx.ts'
import { formatDate } from '../kit/format/date.ts'
import type { LoadedOverview, OverviewUnit } from './load-overview.ts'
import styles from './overview.module.css'
import { numberClass, Untold } from './parts.tsx'
import { daysUntil } from './rules/days-until.ts'

interface ConclusionFactProps {
  readonly loaded: LoadedOverview
}

/** What meetings asked for and nobody has judged yet, of all that they asked; what is due first is named. */
export function ConclusionFact({ loaded }: ConclusionFactProps) {
  const { directiveProgress: progress, openDirectiveItems: items } = loaded.unit
  const open = progress.open + progress.reported
  const day = formatDate(progress.asOf)
  return (
    <section className={styles.part} aria-labelledby="ket-luan">
      <h2 id="ket-luan">
        <Trans>Kết luận còn mở</Trans>
      </h2>
      {progress.total === 0 ? (
        <Untold>
          <Trans>Chưa có số liệu về kết luận.</Trans>
        </Untold>
      ) : (
        <>
          <p>
            <ItemsLink loaded={loaded} by={{ mo: true }}>
              <BigFigure size="part" base={`/${progress.total}`}>
                {open}
              </BigFigure>
            </ItemsLink>{' '}
            <Trans>việc</Trans>
            <Overdue loaded={loaded} />
          </p>
          <ul className={styles.due}>
            {items.map((item) => (
              <Due key={item.id} item={item} today={progress.asOf} />
            ))}
          </ul>
          <p className={styles.quiet}>
            <Judged loaded={loaded} /> <Trans>Đến {day}.</Trans>
          </p>
        </>
      )}
    </section>
  )
}

interface ItemsLinkProps extends ConclusionFactProps {
  readonly by: { readonly mo?: true; readonly 'qua-han'?: true; readonly 'trang-thai'?: 'xong' | 'chua-xong' }
  readonly children: ReactNode
}

/** The items that concern the unit, meeting by meeting, as of the same day. */
function ItemsLink({ loaded: { unit, day }, by, children }: ItemsLinkProps) {
  const illustrative = unit.provenance === 'ILLUSTRATIVE' ? true : undefined
  return (
    <Link
      to="/ket-luan"
      search={{ 'minh-hoa': illustrative, dv: unit.slug, ngay: day, ...by }}
      className={numberClass()}
    >
      {children}
    </Link>
  )
}

function Overdue({ loaded }: ConclusionFactProps) {
  const { overdue, open, reported, undated } = loaded.unit.directiveProgress
  if (undated > 0 && undated === open + reported) return <Trans>, nguồn không nêu hạn</Trans>
  if (overdue === 0) return <Trans>, không việc nào quá hạn</Trans>
  return (
    <>
      {', '}
      <ItemsLink loaded={loaded} by={{ 'qua-han': true }}>
        <span className={styles.lost}>
          <Plural value={overdue} other="# quá hạn" />
        </span>
      </ItemsLink>
    </>
  )
}

/** What was judged, done or not. */
function Judged({ loaded }: ConclusionFactProps) {
  const { done, notDone } = loaded.unit.directiveProgress
  if (done + notDone === 0) return null
  const [kept, failed] = [
    <ItemsLink key="xong" loaded={loaded} by={{ 'trang-thai': 'xong' }}>
      {done}
    </ItemsLink>,
    <ItemsLink key="chua" loaded={loaded} by={{ 'trang-thai': 'chua-xong' }}>
      {notDone}
    </ItemsLink>,
  ]
  return (
    <Trans>
      {kept} việc đã thực hiện, {failed} bị đánh giá chưa thực hiện.
    </Trans>
  )
}

type Item = OverviewUnit['openDirectiveItems'][number]

/** An open item with how long it is overdue, or how long there is. */
function Due({ item: { text, dueOn, overdue }, today }: { readonly item: Item; readonly today: string }) {
  return (
    <li>
      <span className={styles.item}>{text}</span>
      <span className={cx(styles.days, overdue && styles.lost)}>
        {dueOn === null ? <Trans>không nêu hạn</Trans> : <Days days={daysUntil(today, dueOn)} />}
      </span>
    </li>
  )
}

function Days({ days }: { readonly days: number }) {
  const size = Math.abs(days)
  return days < 0 ? <Plural value={size} other="đã quá # ngày" /> : <Plural value={size} other="# ngày nữa" />
}
