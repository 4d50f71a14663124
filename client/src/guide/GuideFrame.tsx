import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { linkClass } from '../kit/Link/Link.tsx'
import { Headline, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { useTitle } from '../shared/use-title.ts'
import styles from './guide.module.css'

export interface GuideFrameProps {
  readonly title: string
  /** What the page offers, in one sentence. */
  readonly sentence: ReactNode
  readonly children: ReactNode
}

/** What every page of the documentation has: its name, one sentence, and the way to the others. */
export function GuideFrame({ title, sentence, children }: GuideFrameProps) {
  useTitle(title)
  return (
    <div className={styles.page}>
      <PageHeading title={title}>
        <strong>{title}</strong>
      </PageHeading>
      <Headline>{sentence}</Headline>
      <GuideDoors />
      {children}
    </div>
  )
}

function GuideDoors() {
  const { t } = useLingui()
  const explorer = useExplorerServed()
  return (
    <nav aria-label={t`Tài liệu API`} className={styles.doors}>
      <Link to="/docs" className={styles.door} activeOptions={{ exact: true }}>
        <Trans>Hướng dẫn</Trans>
      </Link>
      <Link to="/docs/samples" className={styles.door}>
        <Trans>Câu truy vấn mẫu</Trans>
      </Link>
      <Link to="/docs/recipes" className={styles.door}>
        <Trans>Công thức tải về</Trans>
      </Link>
      <Link to="/docs/fields" className={styles.door}>
        <Trans>Từ điển trường</Trans>
      </Link>
      {explorer && (
        <a href="/docs/explorer" className={styles.door}>
          <Trans>Khám phá đồ thị (GraphiQL)</Trans>
        </a>
      )}
    </nav>
  )
}

let asked: Promise<boolean> | undefined

/** The explorer can be switched off where this is served; then nothing points to it. Asked once a visit. */
export function useExplorerServed(): boolean {
  const [served, setServed] = useState(false)
  useEffect(() => {
    let here = true
    asked ??= fetch('/docs/explorer', { method: 'HEAD' }).then(
      ({ ok }) => ok,
      () => false,
    )
    asked.then((ok) => here && setServed(ok))
    return () => {
      here = false
    }
  }, [])
  return served
}

/** A link out of the client's own views: a file, an answer, the explorer. */
export function FileLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a href={href} className={linkClass()}>
      {children}
    </a>
  )
}

export interface GuideSectionProps {
  /** Its anchor. */
  readonly id: string
  readonly title: ReactNode
  readonly children: ReactNode
}

/** A part of a page with a heading that can be linked to. */
export function GuideSection({ id, title, children }: GuideSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={styles.section}>
      <h2 id={`${id}-title`} className={styles.sectionTitle}>
        {title}
      </h2>
      {children}
    </section>
  )
}

/** Words and what they mean, such as codes of errors. */
export function Terms({ terms }: { readonly terms: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={styles.terms}>
      {terms.map(([term, meaning]) => (
        <div key={term} className={styles.term}>
          <dt>
            <code translate="no">{term}</code>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
