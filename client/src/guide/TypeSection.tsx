import { useLingui } from '@lingui/react/macro'
import { memo } from 'react'
import { linkClass } from '../kit/Link/Link.tsx'
import type { Entry, TypeEntry, TypeKind } from './field-dictionary.ts'
import styles from './guide.module.css'

interface TypeSectionProps {
  readonly type: TypeEntry
  /** While only some types are shown, a link to another leads to the whole dictionary. */
  readonly filtered: boolean
}

/** One type of the graph; it and each of its fields has an anchor: `#Unit`, `#Unit.name`. */
export const TypeSection = memo(function TypeSection({ type, filtered }: TypeSectionProps) {
  const { name, description, entries, interfaces } = type
  const base = filtered ? '/docs/fields' : ''
  const kinds = useKindWords()
  return (
    <section id={name} aria-labelledby={`${name}-ten`} className={styles.type}>
      <div className={styles.typeHead}>
        <h2 id={`${name}-ten`} translate="no">
          <a href={`#${name}`} className={styles.anchor}>
            {name}
          </a>
        </h2>
        <span className={styles.kind}>{[kinds[type.kind], ...interfaces].join(' · ')}</span>
      </div>
      <p className={styles.described} lang="en">
        <Said text={description} />
      </p>
      {entries.length > 0 && (
        <dl>
          {entries.map((entry) => (
            <FieldLine key={entry.name} owner={name} entry={entry} base={base} />
          ))}
        </dl>
      )}
    </section>
  )
})

interface FieldLineProps {
  readonly owner: string
  readonly entry: Entry
  readonly base: string
}

function FieldLine({ owner, entry, base }: FieldLineProps) {
  const id = `${owner}.${entry.name}`
  return (
    <div id={id} className={styles.field}>
      <dt translate="no">
        <code>
          <a href={`#${id}`} className={styles.anchor}>
            {entry.name}
          </a>
          <TypeName entry={entry} base={base} />
        </code>
      </dt>
      <dd lang="en">
        <Said text={entry.description} />
        {entry.arguments.map((argument) => (
          <span key={argument.name} className={styles.argument}>
            <code translate="no">
              {argument.name}
              <TypeName entry={argument} base={base} />
            </code>{' '}
            <Said text={argument.description} />
          </span>
        ))}
      </dd>
    </div>
  )
}

/** A description, whose names of fields and arguments stand between backticks. */
function Said({ text }: { readonly text: string }) {
  // Every second piece stood between two of them; a text never changes its pieces, so their places name them.
  return text.split('`').map((piece, place) => {
    const key = `${place} ${piece}`
    return place % 2 === 0 ? piece : <code key={key}>{piece}</code>
  })
}

const BUILT_IN = /^(Int|Float|String|Boolean|ID)$/

/** `: [Unit!]!`, which leads to the type where the dictionary has it. */
function TypeName({ entry: { type, leadsTo }, base }: { readonly entry: Entry; readonly base: string }) {
  if (type === null || leadsTo === null) return null
  if (BUILT_IN.test(leadsTo)) return `: ${type}`
  // What a page of a list says is told once, under the paging of the guide: the link leads to its rows.
  const target = leadsTo.replace(/(Connection|Edge)$/, '')
  return (
    <>
      :{' '}
      <a href={`${base}#${target}`} className={linkClass('name')}>
        {type}
      </a>
    </>
  )
}

function useKindWords(): Readonly<Record<TypeKind, string>> {
  const { t } = useLingui()
  return {
    OBJECT: t`kiểu`,
    INTERFACE: t`giao diện`,
    INPUT: t`đầu vào`,
    ENUM: t`tập giá trị`,
    SCALAR: t`giá trị đơn`,
    UNION: t`hợp của các kiểu`,
  }
}
