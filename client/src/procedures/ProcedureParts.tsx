import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { MisfitMark } from '../kit/cells/MisfitMark.tsx'
import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { Line } from '../kit/Page/Page.tsx'
import { UnitLink } from '../units/UnitLink.tsx'
import { unitName } from '../units/unit-name.ts'
import { KIND_WORDS } from '../units/unit-words.ts'
import type { Procedure } from './load-procedures.ts'
import { FAULT_WORDS, PROCESS_WORDS, STATE_WORDS } from './procedure-words.ts'
import { processOf } from './rules/narrow-procedures.ts'

interface Part {
  readonly procedure: Procedure
}

/** Whose competence it is, and the kind of unit that is. */
export function Authority({ procedure: { authority } }: Part) {
  const { i18n } = useLingui()
  if (authority === null) return <NoFigure />
  return (
    <>
      <UnitLink unit={authority} variant="name" />
      <Line>{i18n._(KIND_WORDS[authority.kind])}</Line>
    </>
  )
}

/** In force or not, since when and until when. */
export function Standing({ procedure: { state, announcedOn, expiredOn } }: Part) {
  const { i18n } = useLingui()
  const [from, until] = [announcedOn && formatDate(announcedOn), expiredOn && formatDate(expiredOn)]
  return (
    <>
      {i18n._(STATE_WORDS[state])}
      {from !== null && (
        <Line>
          <Trans>công bố {from}</Trans>
        </Line>
      )}
      {until !== null && (
        <Line>
          <Trans>hết hiệu lực {until}</Trans>
        </Line>
      )}
    </>
  )
}

/** Decisions by their number, or by their title where they bear none. */
export function Decisions({ of }: { readonly of: Procedure['decisions'] }) {
  return of.map(({ id, number, title, issuedOn, url }) => (
    <Line key={id}>
      {url === null ? (
        (number ?? title)
      ) : (
        <a href={url} className={linkClass()}>
          {number ?? title}
        </a>
      )}
      {issuedOn !== null && ` (${formatDate(issuedOn)})`}
    </Line>
  ))
}

/** Whether it has an internal process, of which kind, and by which decisions. */
export function InternalProcess({ procedure }: Part) {
  const { i18n } = useLingui()
  return (
    <>
      {i18n._(PROCESS_WORDS[processOf(procedure)])}
      <Decisions of={procedure.processDecisions} />
    </>
  )
}

/** Working days that it may take; where it was delegated, to whom and what that did to its days. */
export function Time({ procedure: { days, delegations } }: Part) {
  return (
    <>
      {days === null ? <NoFigure /> : <Plural value={days} other="# ngày" />}
      {delegations.map((delegation) => (
        <Line key={`${delegation.unit.id} ${delegation.from}`}>
          <Delegated delegation={delegation} />
        </Line>
      ))}
    </>
  )
}

function Delegated({ delegation }: { readonly delegation: Procedure['delegations'][number] }) {
  const locale = useLocale()
  const { unit, daysBefore, daysAfter } = delegation
  const [who, from] = [unitName(unit, locale), formatDate(delegation.from)]
  if (daysBefore === null || daysAfter === null)
    return (
      <Trans>
        ủy quyền cho {who} từ {from}
      </Trans>
    )
  return (
    <Trans>
      ủy quyền cho {who} từ {from}: {daysBefore} → {daysAfter} ngày
    </Trans>
  )
}

/** What is wrong with its posting, with whom, and when that was seen; nothing where nothing is. */
export function Faults({ procedure: { wrongPostings } }: Part) {
  const { i18n } = useLingui()
  const locale = useLocale()
  return wrongPostings.map(({ fault, unit, seenOn }) => {
    const [who, day] = [unitName(unit, locale), formatDate(seenOn)]
    return (
      <span key={`${unit.id} ${fault}`}>
        <MisfitMark /> {i18n._(FAULT_WORDS[fault])}
        <Line>
          <Trans>
            {who}, xem ngày {day}
          </Trans>
        </Line>
      </span>
    )
  })
}
