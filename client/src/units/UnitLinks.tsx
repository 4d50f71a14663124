import { Trans } from '@lingui/react/macro'
import { Fragment } from 'react'
import { type LinkedUnit, UnitLink } from './UnitLink.tsx'

/** Every unit of a list, as links in a sentence: A, B và C. */
export function UnitLinks({ units }: { readonly units: readonly LinkedUnit[] }) {
  return units.map((unit, index) => (
    <Fragment key={unit.id}>
      {index > 0 && (index === units.length - 1 ? <Trans> và </Trans> : ', ')}
      <UnitLink unit={unit} />
    </Fragment>
  ))
}
