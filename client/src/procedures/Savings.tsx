import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../kit/Button/Button.tsx'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Ledger } from '../kit/Ledger/Ledger.tsx'
import { Says, Section, Tools } from '../kit/Page/Page.tsx'
import { Select } from '../kit/Select/Select.tsx'
import { SourceLine } from '../kit/SourceLine/SourceLine.tsx'
import { Empty } from '../kit/states/states.tsx'
import { RegisterTable } from '../shared/RegisterTable.tsx'
import { STAGE_WORDS } from './procedure-words.ts'
import { STAGE_SLUGS, type StageSlug } from './procedures-search.ts'
import { savingStages } from './rules/saving-stages.ts'
import { useProceduresView, useShownSimplifications } from './use-procedures-view.ts'
import { useSavingColumns } from './use-saving-columns.tsx'

/** From the review to the saving: how much stands at each stage, then every simplification with the parts of its cost. */
export function Savings() {
  const { t } = useLingui()
  const { search, illustrative, change } = useProceduresView()
  const shown = useShownSimplifications()
  const { wide, phone } = useSavingColumns()
  const sources = [...new Set(shown.flatMap(({ source }) => source ?? []))].join('; ')
  const source = sources || t`Phương án của đơn vị, tính theo công thức ở trên`
  return (
    <Section id="tiet-kiem" title={t`Đơn giản hóa và tiết kiệm`}>
      <Stages />
      <Says>
        <Trans>
          Chi phí tuân thủ một năm = chi phí một lần × số lần một năm × số đối tượng một năm (Điều 27 Thông tư
          02/2017/TT-VPCP). Thiếu một thừa số thì không tính; số tiền nguồn nêu đứng riêng.
        </Trans>
      </Says>
      <StageChoice />
      {shown.length === 0 ? (
        <Empty
          action={
            <Button variant="quiet" onClick={() => change({ gd: undefined })}>
              <Trans>Xem mọi giai đoạn</Trans>
            </Button>
          }
        >
          <Trans>Không có phương án nào ở giai đoạn này.</Trans>
        </Empty>
      ) : (
        <>
          <RegisterTable
            caption={t`Phương án đơn giản hóa thủ tục`}
            columns={wide}
            phone={phone}
            rows={shown}
            rowId={({ id }) => id}
            fileName="don-gian-hoa-thu-tuc"
            source={source}
            illustrative={illustrative}
            sort={{ text: search.sg, change: (sg) => change({ sg }) }}
          />
          <SourceLine>{source}</SourceLine>
        </>
      )}
    </Section>
  )
}

function Stages() {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  const { simplifications } = useProceduresView().loaded
  const facts = savingStages(simplifications).map(({ stage, count, procedures, saving }) => {
    const dong = saving === null ? null : formatCount(saving, locale)
    return {
      id: stage,
      term: i18n._(STAGE_WORDS[stage]),
      value: <Plural value={count} other="# phương án" />,
      note: [procedures !== null && t`${procedures} thủ tục`, dong !== null && t`${dong} đồng/năm`]
        .filter(Boolean)
        .join(', '),
    }
  })
  return facts.length > 0 && <Ledger facts={facts} />
}

function StageChoice() {
  const { t, i18n } = useLingui()
  const { search, change } = useProceduresView()
  const stages = Object.keys(STAGE_SLUGS) as StageSlug[]
  return (
    <Tools>
      <Select
        variant="inline"
        label={t`Giai đoạn`}
        value={search.gd ?? ''}
        options={[
          { value: '', label: t`Mọi giai đoạn` },
          ...stages.map((value) => ({ value, label: i18n._(STAGE_WORDS[STAGE_SLUGS[value]]) })),
        ]}
        onChange={(value) => change({ gd: value ? (value as StageSlug) : undefined })}
      />
    </Tools>
  )
}
