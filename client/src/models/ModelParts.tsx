import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { Line, LinkLine } from '../kit/Page/Page.tsx'
import { UnitLink } from '../units/UnitLink.tsx'
import { unitName } from '../units/unit-name.ts'
import type { Model } from './load-models.ts'

export type Adoption = Model['adoption'][number]

interface Part {
  readonly model: Model
}

/** The units of one role. */
export const unitsAs = ({ adoption }: Pick<Model, 'adoption'>, role: Adoption['role']): readonly Adoption[] =>
  adoption.filter((taken) => taken.role === role)

/** Who began it, and how many took it up; of a model that a source names for several together, all of them, so said. */
export function ModelUnits({ model }: Part) {
  const began = unitsAs(model, 'ORIGINATOR')
  const together = unitsAs(model, 'NAMED_TOGETHER')
  const adopters = unitsAs(model, 'ADOPTER').length
  return (
    <>
      <UnitNames of={[...began, ...together]} />
      {together.length > 0 && (
        <Line>
          <Trans>nguồn nêu chung</Trans>
        </Line>
      )}
      {adopters > 0 && (
        <Line>
          <Plural value={adopters} other="# đơn vị áp dụng" />
        </Line>
      )}
    </>
  )
}

/** Units one under the other, each leading to its page. */
export function UnitNames({ of }: { readonly of: readonly Adoption[] }) {
  return of.map(({ unit }) => (
    <LinkLine key={unit.id}>
      <UnitLink unit={unit} />
    </LinkLine>
  ))
}

/** The criteria that a model serves, each with its title where there is room. */
export function ServedCriteria({ model: { criteria }, titled = false }: Part & { readonly titled?: boolean }) {
  const locale = useLocale()
  if (criteria.length === 0) return <NoFigure />
  return criteria.map(({ id, code, title, titleEn, framework }) => (
    <LinkLine key={id}>
      <Link to="/tieu-chi/$framework/$code" params={{ framework: framework.code, code }} className={linkClass()}>
        {code}
        {titled && ` ${locale === 'en' ? (titleEn ?? title) : title}`}
      </Link>
    </LinkLine>
  ))
}

/** Since when it is in use, and until when; the year alone where no day is on record. */
export function Since({ model: { startedOn, endedOn, year } }: Part) {
  const until = endedOn === null ? null : formatDate(endedOn)
  return (
    <>
      {startedOn === null ? year : formatDate(startedOn)}
      {until !== null && (
        <Line>
          <Trans>đến {until}</Trans>
        </Line>
      )}
    </>
  )
}

/** Names of units in one line, for files and phones. */
export const namesOf = (adoption: readonly Adoption[], locale: string): string | null =>
  adoption.map(({ unit }) => unitName(unit, locale)).join('; ') || null
