import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import styles from './CriterionPath.module.css'
import type { FoundCriterion } from './load-criterion.ts'
import { NodeLink } from './NodeLink.tsx'
import { neighbours, pathTo } from './rules/criterion-node.ts'
import { titleOf } from './rules/criterion-nodes.ts'
import { useCriterionView } from './use-criterion-view.ts'

/** Where the node stands: the nodes above it, those before and after it, and the way to all nodes at once. */
export function CriterionPath({ loaded }: { readonly loaded: FoundCriterion }) {
  const { t } = useLingui()
  const locale = useLocale()
  const { search, framework } = useCriterionView()
  const { nodes } = loaded.choices
  const { previous, next } = neighbours(nodes, loaded.node)
  const above = pathTo(nodes, loaded.node)
  return (
    <nav className={styles.path} aria-label={t`Vị trí trong bộ tiêu chí`}>
      <ol className={styles.above}>
        <li>
          <Link
            to="/ban-do-nhiet"
            search={{ bo: framework, nam: search.nam, khoi: search.khoi, trong: search.trong }}
            className={linkClass()}
          >
            <Trans>Cả bộ tiêu chí</Trans>
          </Link>
        </li>
        {above.map((node) => (
          <li key={node.id}>
            <NodeLink framework={framework} code={node.code} search={search}>
              {node.code} {titleOf(node, locale)}
            </NodeLink>
          </li>
        ))}
      </ol>
      <span className={styles.along}>
        {previous && (
          <NodeLink framework={framework} code={previous.code} search={search}>
            <Trans>Trước: {previous.code}</Trans>
          </NodeLink>
        )}
        {next && (
          <NodeLink framework={framework} code={next.code} search={search}>
            <Trans>Sau: {next.code}</Trans>
          </NodeLink>
        )}
      </span>
    </nav>
  )
}
