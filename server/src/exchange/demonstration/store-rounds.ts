import { newId } from '../../shared/ids.ts'
import { insertRows, type Loading } from '../loading.ts'
import { closesAt, opensAt, windowsOf } from './rules/calendar.ts'

/** A round of the demonstration: one framework in one year, for one block. */
export interface RoundDraft {
  readonly ownerKey: string | null
  readonly frameworkKey: string
  readonly blockKey: string
  readonly year: number
}

/** Stores a round with the windows of all its steps. @returns its key. */
export async function storeRound({ db, record }: Loading, round: RoundDraft): Promise<string> {
  const id = newId()
  const row = {
    owner_id: round.ownerKey,
    framework_id: round.frameworkKey,
    block_id: round.blockKey,
    year: round.year,
  }
  const windows = windowsOf(round.year).map(({ step, opens, closes }) => ({
    round_id: id,
    step,
    opens_at: opensAt(opens),
    closes_at: closesAt(closes),
  }))
  await insertRows(db, 'round', [{ id, ...row }])
  await insertRows(db, 'round_window', windows)
  record({ subjectType: 'Round', subjectId: id, after: { ...row, windows } })
  return id
}
