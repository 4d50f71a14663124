/** A drawing as it goes out: the text of an SVG that stands alone, with its title, source and "minh họa" inside. */
export interface Picture {
  /** Name of the file, without its ending. */
  readonly fileName: string
  readonly svg: string
  readonly illustrative?: string | undefined
}
