import { useLingui } from '@lingui/react/macro'
import type { CriterionNode } from './rules/criterion-node.ts'

/** A node inside a sentence, by its level and code: "lĩnh vực 7", "mục 7.2.2". */
export function useNodeWords(): (node: Pick<CriterionNode, 'level' | 'leaf' | 'code'>) => string {
  const { t } = useLingui()
  return ({ level, leaf, code }) => {
    if (leaf) return t`mục ${code}`
    return level === 'AREA' ? t`lĩnh vực ${code}` : t`tiêu chí ${code}`
  }
}
