import { Trans } from '@lingui/react/macro'
import { Fragment } from 'react'
import { formatDate } from '../kit/format/date.ts'
import { type LinkedUnit, UnitLink } from './UnitLink.tsx'

export interface UnitLinksProps {
  readonly units: readonly LinkedUnit[]
  /** Names that stand beside the list: a unit that bears one of them is told apart by its last day. */
  readonly beside?: readonly string[] | undefined
}

/** Every unit of a list, as links in a sentence: A, B và C. */
export function UnitLinks({ units, beside = [] }: UnitLinksProps) {
  return units.map((unit, index) => (
    <Fragment key={unit.id}>
      {index > 0 && (index === units.length - 1 ? <Trans> và </Trans> : ', ')}
      <UnitLink unit={unit} />
      {beside.includes(unit.name) && <LastDay unit={unit} />}
    </Fragment>
  ))
}

function LastDay({ unit: { validTo } }: { readonly unit: LinkedUnit }) {
  if (!validTo) return null
  const day = formatDate(validTo)
  return <Trans> (đến {day})</Trans>
}
