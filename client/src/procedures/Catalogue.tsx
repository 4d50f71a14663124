import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../kit/Button/Button.tsx'
import { Section } from '../kit/Page/Page.tsx'
import { Empty } from '../kit/states/states.tsx'
import { RegisterTable } from '../shared/RegisterTable.tsx'
import { CatalogueTools } from './CatalogueTools.tsx'
import { useProcedureColumns } from './use-procedure-columns.tsx'
import { useProceduresView, useShownProcedures } from './use-procedures-view.ts'

/** The catalogue, as far as the address narrows it. */
export function Catalogue() {
  const { t } = useLingui()
  const { search, loaded, illustrative, change } = useProceduresView()
  const shown = useShownProcedures()
  const { wide, phone } = useProcedureColumns()
  const [count, total] = [shown.length, loaded.procedures.length]
  return (
    <Section
      id="danh-muc"
      title={count === total ? t`Danh mục: ${total} thủ tục` : t`Danh mục: ${count}/${total} thủ tục`}
    >
      {total > 0 && <CatalogueTools />}
      {count === 0 ? (
        <NothingFound />
      ) : (
        <RegisterTable
          caption={t`Danh mục thủ tục hành chính`}
          columns={wide}
          phone={phone}
          rows={shown}
          rowId={({ id }) => id}
          fileName="thu-tuc-hanh-chinh"
          source={t`Danh mục và các quyết định công bố ghi ở từng dòng`}
          illustrative={illustrative}
          sort={{ text: search.sx, change: (sx) => change({ sx }) }}
        />
      )}
    </Section>
  )
}

function NothingFound() {
  const { loaded, change } = useProceduresView()
  const total = loaded.procedures.length
  if (total === 0) {
    return (
      <Empty
        action={
          <Button variant="quiet" onClick={() => change({ 'minh-hoa': true })}>
            <Trans>Xem danh mục của tỉnh minh họa</Trans>
          </Button>
        }
      >
        <Trans>Kho chưa có thủ tục nào của đơn vị thật: nguồn chỉ nêu số tổng.</Trans>
      </Empty>
    )
  }
  const all = {
    q: undefined,
    lv: undefined,
    cq: undefined,
    tt: undefined,
    qt: undefined,
    loi: undefined,
    uq: undefined,
  }
  return (
    <Empty
      action={
        <Button variant="quiet" onClick={() => change(all)}>
          <Trans>Xem cả {total} thủ tục</Trans>
        </Button>
      }
    >
      <Trans>Không có thủ tục nào khớp bộ lọc.</Trans>
    </Empty>
  )
}
