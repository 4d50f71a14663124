import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { SearchField } from '../kit/Field/SearchField.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { Tools, WideTool } from '../kit/Page/Page.tsx'
import { Select } from '../kit/Select/Select.tsx'
import { Switch } from '../kit/Switch/Switch.tsx'
import { unitName } from '../units/unit-name.ts'
import { FAULT_WORDS, PROCESS_WORDS, STATE_WORDS } from './procedure-words.ts'
import {
  FAULT_SLUGS,
  type FaultSlug,
  PROCESS_SLUGS,
  type ProcessSlug,
  STATE_SLUGS,
  type StateSlug,
} from './procedures-search.ts'
import { useProceduresView } from './use-procedures-view.ts'

/** Which procedures; the options are what there is. */
export function CatalogueTools() {
  const { t } = useLingui()
  const { search, change } = useProceduresView()
  return (
    <Tools>
      <WideTool>
        <SearchField
          label={t`Tìm mã hoặc tên thủ tục`}
          value={search.q ?? ''}
          onChange={(text) => change({ q: text || undefined })}
        />
      </WideTool>
      <WhoseChoices />
      <StateChoices />
      <Switch checked={search.uq ?? false} onChange={(on) => change({ uq: on ? true : undefined })}>
        <Trans>Chỉ thủ tục được ủy quyền</Trans>
      </Switch>
    </Tools>
  )
}

function WhoseChoices() {
  const { t } = useLingui()
  const locale = useLocale()
  const { search, loaded, change } = useProceduresView()
  const { fields, authorities } = useMemo(() => {
    const known = loaded.procedures.flatMap(({ authority }) => authority ?? [])
    return {
      fields: [...new Set(loaded.procedures.map(({ field }) => field))],
      authorities: new Map(known.map((unit) => [unit.slug, unitName(unit, locale)])),
    }
  }, [loaded.procedures, locale])
  return (
    <>
      <Select
        variant="inline"
        label={t`Lĩnh vực`}
        value={search.lv ?? ''}
        options={[{ value: '', label: t`Mọi lĩnh vực` }, ...fields.map((value) => ({ value, label: value }))]}
        onChange={(value) => change({ lv: value || undefined })}
      />
      <Select
        variant="inline"
        label={t`Thẩm quyền`}
        value={search.cq ?? ''}
        options={[
          { value: '', label: t`Mọi cơ quan` },
          ...[...authorities].map(([value, label]) => ({ value, label })),
        ]}
        onChange={(value) => change({ cq: value || undefined })}
      />
    </>
  )
}

function StateChoices() {
  const { t, i18n } = useLingui()
  const { search, change } = useProceduresView()
  const states = Object.keys(STATE_SLUGS) as StateSlug[]
  const processes = Object.keys(PROCESS_SLUGS) as ProcessSlug[]
  const faults = Object.keys(FAULT_SLUGS) as FaultSlug[]
  return (
    <>
      <Select
        variant="inline"
        label={t`Hiệu lực`}
        value={search.tt ?? ''}
        options={[
          { value: '', label: t`Mọi tình trạng` },
          ...states.map((value) => ({ value, label: i18n._(STATE_WORDS[STATE_SLUGS[value]]) })),
        ]}
        onChange={(value) => change({ tt: value ? (value as StateSlug) : undefined })}
      />
      <Select
        variant="inline"
        label={t`Quy trình nội bộ`}
        value={search.qt ?? ''}
        options={[
          { value: '', label: t`Mọi quy trình` },
          ...processes.map((value) => ({ value, label: i18n._(PROCESS_WORDS[PROCESS_SLUGS[value]]) })),
        ]}
        onChange={(value) => change({ qt: value ? (value as ProcessSlug) : undefined })}
      />
      <Select
        variant="inline"
        label={t`Công khai`}
        value={search.loi ?? ''}
        options={[
          { value: '', label: t`Đăng đúng hoặc sai` },
          ...faults.map((value) => ({ value, label: i18n._(FAULT_WORDS[FAULT_SLUGS[value]]) })),
        ]}
        onChange={(value) => change({ loi: value ? (value as FaultSlug) : undefined })}
      />
    </>
  )
}
