/** Where a figure was found. */
export interface SourceText {
  /** The whole text, as kept. */
  readonly source: string
  /** The address at its head; null where it names no address. */
  readonly sourceUrl: string | null
  /** What follows the address in brackets: "rounded", "derived: 90.57 minus the stated gap of 15.44". */
  readonly note: string | null
}

/** Takes the address and the remark out of the text of a source; the text itself stays whole. */
export function readSource(source: string): SourceText {
  const [, url, remark] = /^(https?:\/\/\S+)(?: \((.+)\))?$/.exec(source) ?? []
  return { source, sourceUrl: url ?? null, note: remark ?? null }
}
