import { Field, ID, InterfaceType } from 'type-graphql'
import { readId } from './ids.ts'

/** The name of a node's type, told by its id alone. */
export const typeOfNode = (value: { readonly id: string }): string | undefined => readId(value.id)?.type

/** Anything with a lasting identity. The id itself tells the type, so plain objects need no class. */
@InterfaceType({
  description: 'Anything with a lasting identity: fetch it again by its id through `node`.',
  resolveType: typeOfNode,
})
export abstract class Node {
  @Field(() => ID, { simple: true, description: 'Opaque and lasting; never parse it.' })
  id!: string
}
