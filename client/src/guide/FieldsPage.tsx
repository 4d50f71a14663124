import { Plural, Trans, useLingui } from '@lingui/react/macro'
import schemaText from '@par-atlas/schema/schema.graphql?raw'
import { getRouteApi } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useMemo } from 'react'
import { SearchField } from '../kit/Field/SearchField.tsx'
import { Empty } from '../kit/states/states.tsx'
import { readDictionary, searchDictionary } from './field-dictionary.ts'
import { FileLink, GuideFrame } from './GuideFrame.tsx'
import styles from './guide.module.css'
import { TypeSection } from './TypeSection.tsx'

const route = getRouteApi('/docs/fields')

/** Read once, when the page's own code is. */
const dictionary = readDictionary(schemaText)

/** Every type and field of the graph with what the contract says of it, to be searched without marks. */
export function FieldsPage() {
  const { t } = useLingui()
  const { q = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const words = useDeferredValue(q)
  const found = useMemo(() => searchDictionary(dictionary, words), [words])
  const types = found.length
  const fields = found.reduce((sum, { entries }) => sum + entries.length, 0)
  useEffect(() => {
    // The browser looked for the anchor before this page was there.
    if (window.location.hash !== '') window.location.replace(window.location.hash)
  }, [])
  const onSearch = (text: string) =>
    navigate({ search: { q: text.trim() === '' ? undefined : text }, replace: true, resetScroll: false })
  return (
    <GuideFrame
      title={t`Từ điển trường`}
      sentence={
        <Trans>Mọi kiểu và trường của đồ thị, làm từ chính giao ước; thuật ngữ tiếng Việt ở trong ngoặc.</Trans>
      }
    >
      <div className={styles.tools}>
        <SearchField label={t`Tìm kiểu, trường, thuật ngữ`} value={q} onChange={onSearch} className={styles.search} />
        <span role="status">
          <Plural value={types} one="# kiểu" other="# kiểu" />,{' '}
          <Plural value={fields} one="# trường" other="# trường" />
        </span>
        <FileLink href="/docs/schema.graphql">
          <Trans>Cả giao ước (SDL)</Trans>
        </FileLink>
      </div>
      {types === 0 && (
        <Empty>
          <Trans>Không có kiểu hay trường nào khớp.</Trans>
        </Empty>
      )}
      <div className={styles.types}>
        {found.map((type) => (
          <TypeSection key={type.name} type={type} filtered={words !== ''} />
        ))}
      </div>
    </GuideFrame>
  )
}
