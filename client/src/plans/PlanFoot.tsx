import { Trans } from '@lingui/react/macro'
import { SourceLine } from '../kit/SourceLine/SourceLine.tsx'
import type { BoardProps } from './PlanBoard.tsx'
import { OtherPlans } from './PlanPage.tsx'
import styles from './plans.module.css'

/** Where the plan comes from and what it carries out, and the real plans on record. */
export function PlanFoot({ loaded }: BoardProps) {
  const { plan } = loaded
  const { title, programme, document, progress } = plan
  const source = progress.source ?? plan.source
  return (
    <>
      <SourceLine notes={<Programme programme={programme} />}>
        {title}
        {document && `, ${document.number ?? document.title}`}. {source ?? <Trans>Đếm từ nhiệm vụ trên hồ sơ.</Trans>}
      </SourceLine>
      <p className={styles.ways}>
        <OtherPlans loaded={loaded} />
      </p>
    </>
  )
}

function Programme({ programme }: { readonly programme: BoardProps['loaded']['plan']['programme'] }) {
  if (programme === null) return null
  const { title, fromYear, toYear } = programme
  return (
    <Trans>
      Thực hiện chương trình nhiều năm: {title} ({fromYear}–{toYear}).
    </Trans>
  )
}
