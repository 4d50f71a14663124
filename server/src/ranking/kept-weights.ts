/** What a line weighs while it is kept, in kB; measured for 15,000 units, rounded up. */
export const KEPT_KILOBYTES = {
  /** A published line, with its series and parts. */
  published: 4,
  /** A computed line. */
  scored: 0.7,
  /** What is worked out beside a line: its movement, its class, its place. */
  beside: 0.3,
  /** Its place in another order of the same lines. */
  order: 0.01,
} as const
