import { Field, ID, InputType } from 'type-graphql'
import type { Day } from '../shared/day.ts'
import { badInput } from '../shared/errors.ts'
import { decodeId } from '../shared/ids.ts'
import { DateScalar } from '../shared/scalars.ts'
import { searchWords } from './rules/unit-search.ts'
import { Provenance, UnitKind, UnitType } from './unit-vocabulary.ts'

@InputType({ description: 'Which units to list. Everything given must hold; what is left out does not narrow.' })
export class UnitFilter {
  @Field(() => UnitKind, { nullable: true, description: 'Units of this kind.' })
  kind?: UnitKind | null

  @Field(() => UnitType, {
    nullable: true,
    description: 'Units of this type on the day of `asOf`, or at any time in a search without it.',
  })
  type?: UnitType | null

  @Field(() => ID, {
    nullable: true,
    description: 'Units directly below this unit on the day of `asOf`, or at any time in a search without it.',
  })
  parent?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'Units below this unit at any depth on the day of `asOf`, or at any time in a search without it.',
  })
  within?: string | null

  @Field(() => String, { nullable: true, description: 'Units of this region, written as `Unit.region` has it.' })
  region?: string | null

  @Field(() => ID, {
    nullable: true,
    description:
      'Members of this block (khối), ranked or not: in the year of `asOf`, or in any year where `asOf` is left out.',
  })
  block?: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Units in force on this day; today where left out, and every time where `search` is given without it.',
  })
  asOf?: Day | null

  @Field(() => String, {
    nullable: true,
    description:
      'Units found by a name of any time: present, old, short or English. Case, marks and đ/d do not matter (hoà finds Hòa), and each ' +
      'word must begin a word of that name. `matchedName` tells which old name it was. Blank does not narrow.',
  })
  search?: string | null

  @Field(() => Provenance, {
    nullable: true,
    description:
      'OFFICIAL where left out, or that of the unit or block that the filter names: demonstration units only come when asked for. ' +
      'BAD_INPUT where real and demonstration things are named together.',
  })
  provenance?: Provenance | null
}

/** A filter checked and decoded. `day` null: units of every time. `words` null: no search. */
export interface UnitQuestion {
  readonly kind: UnitKind | null
  readonly type: UnitType | null
  readonly parent: string | null
  readonly within: string | null
  readonly region: string | null
  readonly block: string | null
  readonly blockYear: number | null
  readonly day: Day | null
  readonly words: readonly string[] | null
  /** As asked for; null where it was left out. */
  readonly provenance: Provenance | null
}

const LONGEST_SEARCH = 200

/** Reads a filter. Throws BAD_INPUT for an id of another type or a search over 200 characters. */
export function unitQuestion(filter: UnitFilter, today: Day): UnitQuestion {
  const words = wordsOf(filter.search)
  return {
    kind: filter.kind ?? null,
    type: filter.type ?? null,
    parent: filter.parent == null ? null : decodeId(filter.parent, 'Unit'),
    within: filter.within == null ? null : decodeId(filter.within, 'Unit'),
    region: filter.region ?? null,
    block: filter.block == null ? null : decodeId(filter.block, 'Block'),
    blockYear: filter.asOf == null ? null : Number(filter.asOf.slice(0, 4)),
    day: filter.asOf ?? (words === null ? today : null),
    words,
    provenance: filter.provenance ?? null,
  }
}

function wordsOf(search: string | null | undefined): readonly string[] | null {
  if (search == null || search.trim() === '') return null
  if (search.length <= LONGEST_SEARCH) return searchWords(search)
  throw badInput({
    vi: `search: cần tối đa ${LONGEST_SEARCH} ký tự, nhận được ${search.length}.`,
    en: `search: expected at most ${LONGEST_SEARCH} characters, got ${search.length}.`,
  })
}
