import { accepted, type Checked, problem, refused } from '../../shared/problem.ts'
import { Provenance } from './vocabulary.ts'

/**
 * The one provenance that a list is read in: real and invented things never stand in one answer.
 *
 * @param asked what the reader asked for; null where it was left out.
 * @param named provenances of the units, blocks and frameworks that other arguments name.
 * @returns what was asked, else what the named things are, else OFFICIAL. Refused where the named things differ from each
 * other or from what was asked.
 */
export function oneProvenance(asked: Provenance | null, named: readonly Provenance[]): Checked<Provenance> {
  const wanted = new Set(asked === null ? named : [asked, ...named])
  if (wanted.size > 1) return refused(MIXED)
  const [only = Provenance.OFFICIAL] = wanted
  return accepted(only)
}

const MIXED = problem('BAD_INPUT', ['provenance'], (t) =>
  t.say(
    'provenance: không trộn số liệu chính thức với số liệu minh họa; cần mọi đối tượng nêu tên cùng một loại, nhận được cả hai.',
    'provenance: mixes official and illustrative; expected everything named to be of one kind, got both.',
  ),
)
