import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import {
  type UnitChangesFragment,
  UnitChangesFragmentDoc,
  type UnitIdentityFragment,
  UnitIdentityFragmentDoc,
} from '@par-atlas/schema/documents'
import { formatDate } from '../kit/format/date.ts'
import { Link } from '../kit/Link/Link.tsx'
import { Validity } from './UnitIdentity.tsx'
import { UnitLinks } from './UnitLinks.tsx'
import styles from './unit.module.css'
import { CHANGE_WORDS, TYPE_WORDS } from './unit-words.ts'

/** Changes as dated events with their legal basis; predecessors and successors are all linked. */
export function UnitChanges({ unit: from }: { readonly unit: FragmentType<UnitChangesFragment> }) {
  const { i18n } = useLingui()
  const { data } = useSuspenseFragment({ fragment: UnitChangesFragmentDoc, fragmentName: 'UnitChanges', from })
  if (data.changes.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="bien-dong">
      <h2 id="bien-dong">
        <Trans>Thay đổi của đơn vị</Trans>
      </h2>
      <ol className={styles.changes}>
        {data.changes.map((change) => (
          <li key={`${change.kind} ${change.effectiveOn}`}>
            <time dateTime={change.effectiveOn}>{formatDate(change.effectiveOn)}</time>
            <div>
              <p>
                <strong>{i18n._(CHANGE_WORDS[change.kind])}:</strong>{' '}
                <UnitLinks units={change.from} beside={change.to.map(({ name }) => name)} />{' '}
                <span aria-hidden="true">→</span>
                <Arrow /> <UnitLinks units={change.to} beside={change.from.map(({ name }) => name)} />
              </p>
              <Basis document={change.legalBasis} />
              {change.note && <p className={styles.note}>{change.note}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The arrow in words, for those who hear the page. */
function Arrow() {
  return (
    <span className={styles.heard}>
      <Trans>thành</Trans>
    </span>
  )
}

type BasisDocument = UnitChangesFragment['changes'][number]['legalBasis']

function Basis({ document }: { readonly document: BasisDocument }) {
  if (!document) return null
  const text = [document.number, document.issuer, document.issuedOn && formatDate(document.issuedOn)]
    .filter(Boolean)
    .join(', ')
  return (
    <p className={styles.note}>
      <Trans>Căn cứ:</Trans> {document.url ? <Link href={document.url}>{text}</Link> : text}. {document.title}
    </p>
  )
}

/** Names and codes over time, oldest first; a code is reused, so it never stands without its days. */
export function UnitNames({ unit: from }: { readonly unit: FragmentType<UnitIdentityFragment> }) {
  const { t, i18n } = useLingui()
  const { data } = useSuspenseFragment({ fragment: UnitIdentityFragmentDoc, fragmentName: 'UnitIdentity', from })
  return (
    <section className={styles.section} aria-labelledby="ten-va-ma">
      <h2 id="ten-va-ma">
        <Trans>Tên và mã qua thời gian</Trans>
      </h2>
      <ul className={styles.dated}>
        {data.names.map(({ name, type, validFrom, validTo }) => (
          <li key={`${name} ${validFrom}`}>
            <span className={styles.what}>{t`Tên`}</span> {name}
            {type && <span className={styles.note}> · {i18n._(TYPE_WORDS[type])}</span>}
            <span className={styles.when}>
              <Validity from={validFrom} to={validTo} />
            </span>
          </li>
        ))}
        {data.codes.map(({ code, validFrom, validTo }) => (
          <li key={`${code} ${validFrom}`}>
            <span className={styles.what}>{t`Mã`}</span> {code}
            <span className={styles.when}>
              <Validity from={validFrom} to={validTo} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
