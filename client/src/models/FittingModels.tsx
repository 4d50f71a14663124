import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { ScoreCell } from '../kit/cells/ScoreCell.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { Line, LinkLine, Says, Section } from '../kit/Page/Page.tsx'
import { Empty } from '../kit/states/states.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { pointsCell } from '../shared/cells.ts'
import { RegisterTable } from '../shared/RegisterTable.tsx'
import { unitName } from '../units/unit-name.ts'
import type { FittedUnit } from './load-models.ts'
import { ModelLink } from './ModelLink.tsx'

const route = getRouteApi('/mo-hinh')

type Fit = FittedUnit['modelFits'][number]

/** Of the unit that the address names: where it lost most, and models of others that serve the same criterion. */
export function FittingModels() {
  const { t } = useLingui()
  const locale = useLocale()
  const { fitted } = route.useLoaderData()
  const illustrative = route.useSearch()['minh-hoa'] ?? false
  const columns = useColumns()
  if (fitted === null) return null
  const { unit, year, fits } = fitted
  const name = unitName(unit, locale)
  return (
    <Section id="phu-hop" title={t`Mô hình phù hợp với tiêu chí yếu của ${name}`}>
      {fits.length === 0 ? (
        <Empty>
          <Trans>Chưa có điểm bị trừ nào của đơn vị này để tìm mô hình.</Trans>
        </Empty>
      ) : (
        <>
          <Says>
            <Trans>
              Tiêu chí bị trừ nhiều nhất năm {year}, và mô hình của đơn vị khác phục vụ cùng tiêu chí. Phù hợp không có
              nghĩa là sẽ có tác dụng.
            </Trans>
          </Says>
          <RegisterTable
            caption={t`Tiêu chí bị trừ và mô hình phù hợp`}
            columns={columns}
            phone={columns}
            rows={fits}
            rowId={({ deduction }) => deduction.id}
            fileName={`mo-hinh-phu-hop-${unit.slug}-${year}`}
            source={t`Kết quả chấm điểm năm ${year} và các mô hình ở trang này`}
            illustrative={illustrative}
            compact
          />
        </>
      )}
    </Section>
  )
}

function useColumns(): readonly Column<Fit>[] {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(() => {
    const words = ({ deduction: { criterion } }: Fit) =>
      criterion && `${criterion.code} ${locale === 'en' ? (criterion.titleEn ?? criterion.title) : criterion.title}`
    return [
      {
        id: 'tieu-chi',
        label: t`Tiêu chí`,
        rowHeader: true,
        cell: (fit) => {
          const { criterion } = fit.deduction
          return criterion === null ? null : (
            <Link
              to="/tieu-chi/$framework/$code"
              params={{ framework: criterion.framework.code, code: criterion.code }}
              className={linkClass('name')}
            >
              {words(fit)}
            </Link>
          )
        },
        out: words,
      },
      {
        id: 'bi-tru',
        label: t`Bị trừ`,
        width: 72,
        align: 'end',
        cell: ({ deduction }) => <ScoreCell value={deduction.points} />,
        out: ({ deduction }) => pointsCell(deduction.points),
      },
      {
        id: 'mo-hinh',
        label: t`Mô hình của đơn vị khác`,
        cell: ({ models }) =>
          models.length === 0 ? (
            <Line>{t`chưa có mô hình nào phục vụ tiêu chí này`}</Line>
          ) : (
            models.map((model) => (
              <LinkLine key={model.id}>
                <ModelLink model={model} />
              </LinkLine>
            ))
          ),
        out: ({ models }) => models.map((model) => model.name).join('; ') || null,
      },
    ]
  }, [t, locale])
}
