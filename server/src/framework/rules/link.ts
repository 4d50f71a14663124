import { type Problem, problem } from '../../shared/problem.ts'

/** How far one criterion answers to another. */
export const LinkCoverage = { FULL: 'FULL', PARTIAL: 'PARTIAL' } as const
export type LinkCoverage = (typeof LinkCoverage)[keyof typeof LinkCoverage]

/** Says that a criterion of one version answers to one of the next: whole (FULL) or in part (PARTIAL). */
export interface Link {
  readonly from: string
  readonly to: string
  readonly coverage: LinkCoverage
}

interface Coded {
  readonly code: string
}

/** Links that name a code which is not there, or stand twice. */
export function checkLinks(
  before: readonly Coded[],
  after: readonly Coded[],
  links: readonly Link[],
): readonly Problem[] {
  const [old, young] = [new Set(before.map(({ code }) => code)), new Set(after.map(({ code }) => code))]
  const seen = new Set<string>()
  return links.flatMap(({ from, to }) => {
    const pair = `${from} → ${to}`
    const twice = seen.has(pair)
    seen.add(pair)
    if (old.has(from) && young.has(to) && !twice) return []
    return [
      problem('LINK', ['links', pair], (t) =>
        t.say(
          `${pair}: cần mã có trong cả hai phiên bản và mỗi cặp một lần.`,
          `${pair}: expected codes that both versions have, each pair once.`,
        ),
      ),
    ]
  })
}
