/** A straight way from values to places, with round numbers along it. */
export interface LinearScale {
  readonly at: (value: number) => number
  /** Round numbers within the domain, both ends included, about `count` of them. */
  readonly ticks: readonly number[]
  /** The domain in use: as given, or widened to round numbers. */
  readonly domain: readonly [number, number]
}

export interface LinearScaleInput {
  /** Least and greatest value; the second is above the first. */
  readonly domain: readonly [number, number]
  readonly range: readonly [number, number]
  /** About how many round numbers; 10 unless told. */
  readonly count?: number | undefined
  /** Widens the domain to the round numbers around it. */
  readonly nice?: boolean | undefined
}

/**
 * The scale of the ruler and of its column. Our own in few lines: a library's brings calendars, colours and number formats
 * into what every reader loads first.
 */
export function linearScale({ domain, range, count = 10, nice = false }: LinearScaleInput): LinearScale {
  const [from, to] = nice ? niceDomain(domain, count) : domain
  const step = roundStep(to - from, count)
  const first = Math.ceil(clean(from / step))
  const last = Math.floor(clean(to / step))
  const [start, end] = range
  return {
    at: (value) => start + ((value - from) / (to - from || 1)) * (end - start),
    ticks: Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => clean((first + index) * step)),
    domain: [from, to],
  }
}

/** The step of 1, 2 or 5 times a power of ten that parts a span nearest to `count` times. */
export function roundStep(span: number, count: number): number {
  const rough = Math.max(span, Number.MIN_VALUE) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const error = rough / power
  const factor = error >= Math.sqrt(50) ? 10 : error >= Math.sqrt(10) ? 5 : error >= Math.sqrt(2) ? 2 : 1
  return clean(factor * power)
}

function niceDomain([from, to]: readonly [number, number], count: number): readonly [number, number] {
  const step = roundStep(to - from, count)
  const widened: readonly [number, number] = [
    clean(Math.floor(clean(from / step)) * step),
    clean(Math.ceil(clean(to / step)) * step),
  ]
  // A wider domain may want a greater step; it then is round for that one too.
  return roundStep(widened[1] - widened[0], count) === step ? widened : niceDomain(widened, count)
}

/** Without the last binary digits: 0.1 times 3 is 0.3. */
const clean = (value: number): number => Number(value.toPrecision(12))
