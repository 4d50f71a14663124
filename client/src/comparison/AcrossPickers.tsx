import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../kit/Button/Button.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { HeadingWord } from '../kit/PageHeading/PageHeading.tsx'
import { Select } from '../kit/Select/Select.tsx'
import { type Named, unitName } from '../units/unit-name.ts'
import type { CriterionSearch } from './criterion-search.ts'
import type { Across } from './rules/across.ts'

export interface AcrossPickersProps {
  readonly across: Across
  /** The unit below which all units stand; null where the address names none. */
  readonly within: Named | null
  readonly open: (part: Pick<CriterionSearch, 'nam' | 'khoi' | 'trong'>) => void
}

/** The year and the block in the title of a view across units, and the unit that it is held within. */
export function AcrossPickers({ across, within, open }: AcrossPickersProps) {
  const { t } = useLingui()
  const locale = useLocale()
  return (
    <>
      <Select
        variant="heading"
        label={t`Năm`}
        value={`${across.year}`}
        options={across.years.map((each) => ({ value: `${each}`, label: `${each}` }))}
        onChange={(value) => open({ nam: Number(value) })}
      />
      {across.block && (
        <Select
          variant="heading"
          label={t`Khối`}
          value={across.block.code}
          options={across.blocks.map((block) => ({ value: block.code, label: unitName(block, locale) }))}
          onChange={(code) => open({ khoi: code.toLowerCase() })}
        />
      )}
      {within && (
        <>
          <HeadingWord>
            <Trans>trong {unitName(within, locale)}</Trans>
          </HeadingWord>
          <Button variant="quiet" onClick={() => open({ trong: undefined })}>
            <Trans>Bỏ giới hạn</Trans>
          </Button>
        </>
      )}
    </>
  )
}

/** Where the units stand, for the title: within a unit, else in a block; null where in neither. */
export function placeName({ block }: Across, within: Named | null, locale: string): string | null {
  if (within) return unitName(within, locale)
  return block && unitName(block, locale)
}
