import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../kit/Button/Button.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { Select } from '../kit/Select/Select.tsx'
import { Tabs } from '../kit/Tabs/Tabs.tsx'
import styles from './CriterionPage.module.css'
import type { LoadedHeatMap } from './load-heat-map.ts'
import { titleOf } from './rules/criterion-nodes.ts'
import { useHeatView } from './use-heat-view.ts'

const LEVELS: Readonly<Record<string, 2 | 3>> = { '2': 2, '3': 3 }

/** How deep the columns go, and which area is opened beside the areas. */
export function HeatTools({ loaded }: { readonly loaded: LoadedHeatMap }) {
  const { t } = useLingui()
  const locale = useLocale()
  const { search, change, open } = useHeatView()
  const areas = loaded.choices.nodes.filter(({ level, leaf }) => level === 'AREA' && !leaf)
  return (
    <div className={styles.tools}>
      <Tabs
        label={t`Cấp`}
        items={[
          { id: '1', label: t`Lĩnh vực` },
          { id: '2', label: t`Tiêu chí` },
          { id: '3', label: t`Tiêu chí thành phần` },
        ]}
        value={`${loaded.level}`}
        onChange={(id) => open({ cap: LEVELS[id] })}
      />
      {loaded.level === 1 && (
        <Select
          variant="inline"
          label={t`Mở các tiêu chí của lĩnh vực`}
          value={search.mo ?? ''}
          options={[
            { value: '', label: t`Mở tiêu chí của một lĩnh vực` },
            ...areas.map((area) => ({ value: area.code, label: `${area.code} ${titleOf(area, locale)}` })),
          ]}
          onChange={(code) => change({ mo: code === '' ? undefined : code })}
        />
      )}
      {search.sx && (
        <Button variant="quiet" onClick={() => change({ sx: undefined })}>
          <Trans>Về thứ tự đầu</Trans>
        </Button>
      )}
    </div>
  )
}
