import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from '../kit/Button/Button.tsx'
import { Select } from '../kit/Select/Select.tsx'
import { Switch } from '../kit/Switch/Switch.tsx'
import styles from './DirectivesPage.module.css'
import { type DirectivesSearch, ITEM_STATES, type ItemStateSlug } from './directives-search.ts'
import { STATE_WORDS } from './item-words.ts'

const route = getRouteApi('/ket-luan')

/** Whose conclusions, and which of their items. */
export function DirectivesTools() {
  const { t, i18n } = useLingui()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: Partial<DirectivesSearch>) =>
    navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false })
  const states = Object.keys(ITEM_STATES) as ItemStateSlug[]
  return (
    <div className={styles.tools}>
      <Select
        variant="inline"
        label={t`Tình trạng`}
        value={search['trang-thai'] ?? ''}
        options={[
          { value: '', label: t`Mọi tình trạng` },
          ...states.map((slug) => ({ value: slug, label: i18n._(STATE_WORDS[ITEM_STATES[slug]]) })),
        ]}
        onChange={(value) => change({ 'trang-thai': value ? (value as ItemStateSlug) : undefined })}
      />
      <Switch checked={search.mo ?? false} onChange={(on) => change({ mo: on ? true : undefined })}>
        <Trans>Chỉ nội dung còn mở</Trans>
      </Switch>
      <Switch checked={search['qua-han'] ?? false} onChange={(on) => change({ 'qua-han': on ? true : undefined })}>
        <Trans>Chỉ nội dung quá hạn</Trans>
      </Switch>
      <Switch
        checked={search['minh-hoa'] ?? false}
        onChange={(on) => change({ 'minh-hoa': on ? true : undefined, dv: undefined })}
      >
        <Trans>Tỉnh minh họa</Trans>
      </Switch>
      {search.dv !== undefined && (
        <Button variant="quiet" onClick={() => change({ dv: undefined })}>
          <Trans>Đang xem một đơn vị; xem mọi đơn vị</Trans>
        </Button>
      )}
    </div>
  )
}
