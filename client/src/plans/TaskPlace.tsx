import { Trans } from '@lingui/react/macro'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import { linkClass } from '../kit/Link/Link.tsx'
import { DocumentLine } from '../shared/DocumentLine.tsx'
import { UnitLink } from '../units/UnitLink.tsx'
import styles from './plans.module.css'
import type { TaskProps } from './TaskView.tsx'

const route = getRouteApi('/nhiem-vu/$task')

/** Where it stands and who does what: plan, content, lead, joint units, what it rests on, what it is to yield. */
export function TaskPlace({ task }: TaskProps) {
  const { lead, joint, legalBasis, product } = task
  return (
    <section className={styles.section} aria-labelledby="kh-phan-cong">
      <h2 id="kh-phan-cong">
        <Trans>Phân công</Trans>
      </h2>
      <dl className={styles.facts}>
        <PlanFacts task={task} />
        <Fact term={<Trans>Chủ trì</Trans>}>{lead && <UnitLink unit={lead} />}</Fact>
        <Fact term={<Trans>Phối hợp</Trans>}>
          {joint.length > 0 &&
            joint.map((unit, index) => (
              <Fragment key={unit.id}>
                {index > 0 && ', '}
                <UnitLink unit={unit} />
              </Fragment>
            ))}
        </Fact>
        <Fact term={<Trans>Căn cứ</Trans>}>{legalBasis && <DocumentLine document={legalBasis} />}</Fact>
        <Fact term={<Trans>Sản phẩm</Trans>}>{product}</Fact>
      </dl>
    </section>
  )
}

/** The plan and the content, each the way to the board as it stood on the day. */
function PlanFacts({ task: { plan, content } }: TaskProps) {
  const { ngay } = route.useSearch()
  const at = { 'don-vi': plan.unit.slug, nam: plan.year, ngay }
  const title = plan.contents.find(({ code }) => code === content)?.title
  return (
    <>
      <Fact term={<Trans>Kế hoạch</Trans>}>
        <Link to="/ke-hoach" search={at} className={linkClass()}>
          {plan.title}
        </Link>
      </Fact>
      <Fact term={<Trans context="kế hoạch">Nội dung</Trans>}>
        {content !== null && (
          <Link to="/ke-hoach" search={{ ...at, nd: content }} className={linkClass()}>
            {[content, title].filter(Boolean).join(' ')}
          </Link>
        )}
      </Fact>
    </>
  )
}

/** A fact; "–" where nobody says. */
function Fact({ term, children }: { readonly term: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children || <NoFigure />}</dd>
    </>
  )
}
