import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { NoFigure, ScoreCell } from '../kit/cells/ScoreCell.tsx'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Line, Says, Section } from '../kit/Page/Page.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { countCell, pointsCell } from '../shared/cells.ts'
import { FILE_ALONE, RegisterTable } from '../shared/RegisterTable.tsx'
import { useCited } from '../shared/use-cited.ts'
import type { WholeModel } from './load-models.ts'
import { GAP_WORDS } from './model-words.ts'

type Effect = WholeModel['effects'][number]

/** What became of the criteria that a model serves: its adopters beside their peers, with how many they are and what that does not say. */
export function ModelEffects({ model }: { readonly model: WholeModel }) {
  const { t } = useLingui()
  const locale = useLocale()
  const { effects, slug, provenance, source } = model
  const columns = useColumns()
  const cited = useCited([source])
  if (effects.length === 0) return null
  const limits = new Set(effects.map((effect) => (locale === 'en' ? effect.limitsEn : effect.limits)))
  return (
    <Section id="tac-dong" title={t`Tiêu chí phục vụ: đơn vị áp dụng bên cạnh đơn vị cùng khối`}>
      <RegisterTable
        caption={t`Trước và sau ở tiêu chí phục vụ`}
        columns={columns}
        phone={columns.filter(({ id }) => id === 'tieu-chi' || id === 'khac')}
        rows={effects}
        rowId={({ criterion }) => criterion.id}
        fileName={`mo-hinh-${slug}`}
        source={cited}
        illustrative={provenance === 'ILLUSTRATIVE'}
      />
      {[...limits].map((words) => (
        <Says key={words}>{words}</Says>
      ))}
    </Section>
  )
}

function useColumns(): readonly Column<Effect>[] {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  return useMemo(() => {
    const side = (id: 'adopters' | 'peers', label: string): readonly Column<Effect>[] => [
      {
        id,
        label,
        base: t`% tối đa, trung vị`,
        minWidth: 190,
        cell: (effect) => <Side side={effect[id]} />,
        out: (effect) => pointsCell(effect[id].medianChange),
      },
      {
        id: `${id}-so`,
        label: `${label}: ${t`số đơn vị`}`,
        cell: FILE_ALONE,
        out: (effect) => countCell(effect[id].units),
      },
    ]
    return [
      {
        id: 'tieu-chi',
        label: t`Tiêu chí`,
        minWidth: 200,
        rowHeader: true,
        cell: ({ criterion: { code, title, titleEn } }) => `${code} ${locale === 'en' ? (titleEn ?? title) : title}`,
        out: ({ criterion: { code, title, titleEn } }) => `${code} ${locale === 'en' ? (titleEn ?? title) : title}`,
      },
      { id: 'nam', label: t`Năm`, width: 56, cell: ({ year }) => year, out: ({ year }) => countCell(year) },
      ...side('adopters', t`Đơn vị áp dụng`),
      ...side('peers', t`Đơn vị cùng khối`),
      {
        id: 'khac',
        label: t`Chênh lệch`,
        base: t`điểm phần trăm`,
        minWidth: 150,
        cell: ({ difference, gap }) =>
          gap === null ? <ScoreCell value={difference} signed /> : <Line>{i18n._(GAP_WORDS[gap])}</Line>,
        out: ({ difference }) => pointsCell(difference),
      },
    ]
  }, [t, i18n, locale])
}

/** The medians of one side before and after, its median change, and how many units it is of. */
function Side({ side: { units, medianBefore, medianAfter } }: { readonly side: Effect['adopters'] }) {
  const { t } = useLingui()
  const locale = useLocale()
  const percent = (value: number) => formatDecimal(value, 2, locale)
  return (
    <>
      {medianBefore === null || medianAfter === null ? (
        <NoFigure />
      ) : (
        `${percent(medianBefore)} → ${percent(medianAfter)}`
      )}
      <Line>{t`${units} đơn vị có số cả hai năm`}</Line>
    </>
  )
}
