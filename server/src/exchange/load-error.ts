/** Where in a file a value stands. `row` counts from 1 at the header, as a spreadsheet does. */
export interface Place {
  readonly file: string
  readonly row: number
  readonly column?: string
}

/** A file that cannot be loaded: it names the place and what was expected there; and what came, where `expected` does not say. */
export class LoadError extends Error {
  override readonly name = 'LoadError'
  readonly place: Place

  constructor(place: Place, expected: string, got?: string) {
    const column = place.column === undefined ? '' : `, column ${place.column}`
    const words = got === undefined ? expected : `expected ${expected}, got ${got}`
    super(`${place.file}, row ${place.row}${column}: ${words}`)
    this.place = place
  }
}
