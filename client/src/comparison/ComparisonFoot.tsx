import { Trans, useLingui } from '@lingui/react/macro'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { toPoints } from '../shared/points.ts'
import { nameOf } from './ComparisonHeading.tsx'
import styles from './comparison.module.css'
import type { Compared } from './comparison.ts'

/** What a reader must know to read the table right, and where its figures come from. */
export function ComparisonFoot({ compared }: { readonly compared: Compared }) {
  const source = useSourceWords()(compared)
  const weight = useWeightWords(compared)
  const first = compared.units[0]?.name ?? ''
  const other = compared.nodes.some(({ maxPoints, cells }) =>
    cells.some((cell) => cell.points !== null && cell.maxPoints !== maxPoints),
  )
  return (
    <footer className={styles.foot}>
      <p>
        <Trans>Điểm hai số lẻ; chênh lệch tính trên điểm đã in.</Trans>{' '}
        <Trans>Một trục chung cho mọi dòng, nên khoảng cách so được giữa các dòng.</Trans>{' '}
        <Trans>Trung bình khối là phần trăm trung bình nhân điểm tối đa của dòng.</Trans> {weight}{' '}
        {other && (
          <Trans>
            Điểm tối đa khác nhau giữa các đơn vị vì có tiêu chí không áp dụng; chênh lệch quy về điểm tối đa của{' '}
            {first}.
          </Trans>
        )}
      </p>
      {!compared.occasion.computed && (
        <p>
          <Trans>
            Nguồn công bố chỉ in tổng và các phần điểm, không in điểm từng tiêu chí; giữ nguyên số đã in, không tính
            thêm.
          </Trans>
        </p>
      )}
      <p>{source}</p>
    </footer>
  )
}

/** The framework, block and year that figures are of, as one line for the foot and for files. */
export function useSourceWords(): (compared: Compared) => string {
  const { t } = useLingui()
  const locale = useLocale()
  return ({ occasion: { framework, block, year, computed } }) => {
    const name = (locale === 'en' ? framework.nameEn : null) ?? framework.name
    const blockName = nameOf(block, locale)
    return computed
      ? t`Nguồn: điểm thẩm định và khảo sát năm ${year}, ${name}, khối ${blockName}.`
      : t`Nguồn: số đã công bố năm ${year}, ${name}, khối ${blockName}.`
  }
}

/** The same for figures of many years. */
export function useYearsSourceWords(): (compared: Compared) => string {
  const { t } = useLingui()
  const locale = useLocale()
  return ({ occasion: { framework, block, computed } }) => {
    const blockName = nameOf(block, locale)
    return computed
      ? t`Nguồn: điểm thẩm định và khảo sát các năm, ${framework.index}, khối ${blockName}.`
      : t`Nguồn: số đã công bố các năm, ${framework.index}, khối ${blockName}.`
  }
}

/** How many points one percent is worth in the heaviest and the lightest row, because the axis is one for all. */
function useWeightWords({ nodes }: Compared): string | null {
  const { t } = useLingui()
  const locale = useLocale()
  const areas = nodes.filter(({ level, maxPoints }) => level === 1 && maxPoints !== null && maxPoints > 0)
  const sorted = areas.toSorted((a, b) => (b.maxPoints ?? 0) - (a.maxPoints ?? 0))
  const [heavy, light] = [sorted[0], sorted.at(-1)]
  if (!heavy?.maxPoints || !light?.maxPoints || heavy.maxPoints === light.maxPoints || heavy.part !== null) return null
  const worth = (maxPoints: number): string => formatDecimal(toPoints(maxPoints as never, 6) / 100, 3, locale)
  const [more, less] = [worth(heavy.maxPoints), worth(light.maxPoints)]
  return t`1% của lĩnh vực ${heavy.code} là ${more} điểm, của lĩnh vực ${light.code} là ${less} điểm.`
}
