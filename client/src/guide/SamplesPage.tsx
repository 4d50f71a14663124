import { Trans, useLingui } from '@lingui/react/macro'
import { samples } from '@par-atlas/schema/samples'
import type { ReactNode } from 'react'
import { Code } from '../kit/Code/Code.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { FileLink, GuideFrame, GuideSection, useExplorerServed } from './GuideFrame.tsx'
import styles from './guide.module.css'
import { answerAddress, explorerAddress, fileAddress } from './sample-addresses.ts'

type Sample = (typeof samples)[number]

/** The ten sample queries by who asks them, each with its id, its answer, its file and the explorer. */
export function SamplesPage() {
  const { t } = useLingui()
  return (
    <GuideFrame
      title={t`Câu truy vấn mẫu`}
      sentence={
        <Trans>Mười câu cho ba nhóm người dùng; mỗi câu mở được câu trả lời ngay, hoặc sửa thành câu của bạn.</Trans>
      }
    >
      <Group id="lanh-dao" group="leaders" title={<Trans>Cho lãnh đạo</Trans>} />
      <Group id="can-bo" group="staff" title={<Trans>Cho cán bộ</Trans>} />
      <Group id="phan-tich" group="analysts" title={<Trans>Cho người phân tích</Trans>} />
    </GuideFrame>
  )
}

interface GroupProps {
  readonly id: string
  readonly group: Sample['group']
  readonly title: ReactNode
}

function Group({ id, group, title }: GroupProps) {
  const explorer = useExplorerServed()
  return (
    <GuideSection id={id} title={title}>
      {samples
        .filter((sample) => sample.group === group)
        .map((sample) => (
          <OneSample key={sample.name} sample={sample} explorer={explorer} />
        ))}
    </GuideSection>
  )
}

function OneSample({ sample, explorer }: { readonly sample: Sample; readonly explorer: boolean }) {
  const { t } = useLingui()
  const words = { copy: t`Sao chép`, copied: t`Đã sao chép` }
  const { id, name, title, query, variables } = sample
  return (
    <article id={name} className={styles.sample}>
      <h3 className={styles.sampleTitle}>{title[useLocale()]}</h3>
      <p className={styles.facts}>
        <span>
          <Trans>
            Mã: <code translate="no">{id}</code>
          </Trans>
        </span>
        <FileLink href={answerAddress(sample)}>
          <Trans>Mở câu trả lời</Trans>
        </FileLink>
        {explorer && (
          <FileLink href={explorerAddress(sample)}>
            <Trans>Sửa trong GraphiQL</Trans>
          </FileLink>
        )}
        <FileLink href={fileAddress(sample)}>
          <Trans>Tệp .graphql</Trans>
        </FileLink>
      </p>
      <details className={styles.more}>
        <summary>
          <Trans>Xem câu {name} và các biến</Trans>
        </summary>
        <div className={styles.inside}>
          <Code label={`${name}.graphql`} text={query} {...words} />
          <Code label={t`Biến của ${name}`} text={JSON.stringify(variables, null, 2)} {...words} />
        </div>
      </details>
    </article>
  )
}
