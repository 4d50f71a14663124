/** The view of what a unit lost in the year and framework of a ranking, as its address states them. */
export const deductionsOf = ({
  framework,
  year,
}: {
  readonly framework: { readonly code: string }
  readonly year: number
}) => ({
  bo: framework.code,
  nam: year,
})
