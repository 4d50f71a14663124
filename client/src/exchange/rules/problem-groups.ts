export interface Grouped<Problem> {
  readonly code: string
  readonly problems: readonly Problem[]
}

/** Problems of one kind together, the kind with the most first; of as many, the one met first in the file. */
export function groupProblems<Problem extends { readonly code: string }>(
  problems: readonly Problem[],
): readonly Grouped<Problem>[] {
  return [...Map.groupBy(problems, ({ code }) => code)]
    .map(([code, members]) => ({ code, problems: members }))
    .sort((one, other) => other.problems.length - one.problems.length)
}
