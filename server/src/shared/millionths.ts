/**
 * Plain digits with at most 6 places, as whole millionths: the scale in which points are stored, so nothing is lost. For many
 * figures at once, where a decimal for each would cost more than all that is done with it.
 *
 * @throws {RangeError} for more than 6 places: it would have to be rounded.
 */
export function millionths(digits: string): bigint {
  const point = digits.indexOf('.')
  if (point < 0) return BigInt(digits) * 1_000_000n
  const places = digits.length - point - 1
  if (places > 6) throw new RangeError(`Expected at most 6 places, but got ${digits}.`)
  const whole = BigInt(digits.slice(0, point) + digits.slice(point + 1))
  return places === 6 ? whole : whole * 10n ** BigInt(6 - places)
}
