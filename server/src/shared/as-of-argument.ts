import { Arg } from 'type-graphql'
import { DateScalar } from './scalars.ts'

/** The argument of every field that is told for a day. */
export function AsOf() {
  return Arg('asOf', () => DateScalar, {
    nullable: true,
    description: 'The day at whose end it is told; today in Vietnam where left out.',
  })
}
