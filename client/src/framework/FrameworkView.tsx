import { useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useLocale } from '../kit/format/locale.ts'
import { useMedia } from '../kit/hooks/use-media.ts'
import { Headline } from '../kit/PageHeading/PageHeading.tsx'
import { useIllustrative } from '../shared/use-illustrative.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { unitName } from '../units/unit-name.ts'
import { Classes } from './Classes.tsx'
import { FrameworkFoot } from './FrameworkFoot.tsx'
import { FrameworkGrid } from './FrameworkGrid.tsx'
import { FrameworkActions, FrameworkHeading } from './FrameworkHeading.tsx'
import { FrameworkLedger } from './FrameworkLedger.tsx'
import { FrameworkPanel } from './FrameworkPanel.tsx'
import { FrameworkSentence } from './FrameworkSentence.tsx'
import { FrameworkTools } from './FrameworkTools.tsx'
import styles from './framework.module.css'
import type { LoadedFramework } from './load-frameworks.ts'
import { cutsOf } from './rules/cuts.ts'
import { frameworkRows } from './rules/framework-rows.ts'
import { TwoCuts } from './TwoCuts.tsx'
import { type Room, useFrameworkColumns } from './use-framework-columns.tsx'
import { useFrameworkSpreadsheet } from './use-framework-spreadsheet.ts'

const route = getRouteApi('/bo-tieu-chi/$code')

/** The framework once it is there: finding, facts, both cuts and classes, then the tree with its panel. */
export function FrameworkView({ framework }: { readonly framework: LoadedFramework }) {
  const { t } = useLingui()
  const locale = useLocale()
  const narrow = useNarrow()
  useIllustrative(framework.provenance === 'ILLUSTRATIVE')
  const { muc } = route.useSearch()
  const rows = useMemo(() => frameworkRows(framework.criteria, locale), [framework, locale])
  const cuts = useMemo(() => cutsOf(rows, framework.parts), [rows, framework])
  const leaves = rows.filter(({ leaf }) => leaf)
  const picked = rows.find(({ code, leaf }) => leaf && code === muc)
  const columns = useFrameworkColumns(useRoom(picked !== undefined))
  const spreadsheet = useFrameworkSpreadsheet(framework, rows)
  return (
    <>
      <FrameworkHeading spreadsheet={spreadsheet} />
      <Headline>
        <FrameworkSentence maxPoints={framework.maxPoints} cuts={cuts} leaves={leaves.length} />
      </Headline>
      <FrameworkLedger framework={framework} rows={rows} areas={cuts.areas.length} />
      {framework.note && locale === 'vi' && <p className={styles.remark}>{framework.note}</p>}
      {cuts.areas.length > 0 && (
        <div className={styles.charts}>
          <TwoCuts cuts={cuts} framework={framework} />
          {framework.bands.length > 0 && <Classes framework={framework} />}
        </div>
      )}
      {leaves.length > 0 && (
        <div className={styles.work} data-beside={picked !== undefined || undefined}>
          <div className={styles.main}>
            <FrameworkTools leaves={leaves.length} rows={rows} />
            <FrameworkGrid
              rows={rows}
              columns={columns}
              caption={t`Các tiêu chí của ${unitName(framework, locale)}`}
              leaves={leaves.length}
            />
          </div>
          {picked && <FrameworkPanel row={picked} />}
        </div>
      )}
      {narrow && (
        <div className={styles.actions}>
          <FrameworkActions spreadsheet={spreadsheet} />
        </div>
      )}
      <FrameworkFoot framework={framework} />
    </>
  )
}

function useRoom(beside: boolean): Room {
  const narrow = useNarrow()
  const tablet = useMedia('(max-width: 1079px)')
  const wide = useMedia('(min-width: 1600px)')
  if (narrow) return 'phone'
  if (tablet) return 'tablet'
  return beside && !wide ? 'beside' : 'wide'
}
