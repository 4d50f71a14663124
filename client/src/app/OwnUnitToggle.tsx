import { Trans } from '@lingui/react/macro'
import { Button } from '../kit/Button/Button.tsx'
import { type OwnUnit, ownUnit } from '../units/own-unit.ts'

/** Makes this unit the reader's own on this device, or lets it go. */
export function OwnUnitToggle({ unit }: { readonly unit: OwnUnit }) {
  const own = ownUnit.use()?.slug === unit.slug
  return (
    <Button variant="quiet" aria-pressed={own} onClick={() => ownUnit.set(own ? null : unit)}>
      {own ? <Trans>Đơn vị của bạn (bỏ chọn)</Trans> : <Trans>Chọn làm đơn vị của bạn</Trans>}
    </Button>
  )
}
