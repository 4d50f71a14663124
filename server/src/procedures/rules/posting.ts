import type { Day } from '../../shared/day.ts'

/** How what stands posted fits what is in force. */
export const PostingFault = {
  /** Still posted though it has expired (còn đăng TTHC hết hiệu lực). */
  EXPIRED_POSTED: 'EXPIRED_POSTED',
  /** In force and not posted (chưa cập nhật TTHC). */
  MISSING: 'MISSING',
} as const
export type PostingFault = (typeof PostingFault)[keyof typeof PostingFault]

/** Whether a procedure was in force on a day: from its announcement on, inclusive, and before the day of its expiry. */
export function isInForce(announcedOn: Day | null, expiredOn: Day | null, day: Day): boolean {
  return (announcedOn === null || announcedOn <= day) && (expiredOn === null || day < expiredOn)
}

/** What is wrong with a posting seen on a day; null where nothing is. */
export function postingFault(
  { announcedOn, expiredOn }: { readonly announcedOn: Day | null; readonly expiredOn: Day | null },
  { seenOn, posted }: { readonly seenOn: Day; readonly posted: boolean },
): PostingFault | null {
  if (expiredOn !== null && expiredOn <= seenOn) return posted ? PostingFault.EXPIRED_POSTED : null
  return isInForce(announcedOn, expiredOn, seenOn) && !posted ? PostingFault.MISSING : null
}
