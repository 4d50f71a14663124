/** A visit, as far as counting goes. */
export interface CountedVisit {
  readonly unit: string
  /** The place in words; null where nobody says. */
  readonly place: string | null
}

/** Three different counts of the same visits. */
export interface VisitCounts {
  /** Units visited, each once. */
  readonly units: number
  /** Every visit. */
  readonly visits: number
  /** Places that are named, each once, whoever was met there. */
  readonly places: number
}

/** Units, visits and places, each counted once: a unit visited twice is one unit; three units met in one hall are one place. */
export function countVisits(visits: readonly CountedVisit[]): VisitCounts {
  return {
    units: new Set(visits.map(({ unit }) => unit)).size,
    visits: visits.length,
    places: new Set(visits.flatMap(({ place }) => (place === null ? [] : [place]))).size,
  }
}
