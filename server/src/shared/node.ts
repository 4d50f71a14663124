import { Field, ID, InterfaceType } from 'type-graphql'
import { readId } from './ids.ts'

/** Anything with a lasting identity. The id itself tells the type, so plain objects need no class. */
@InterfaceType({
  description: 'Anything with a lasting identity: fetch it again by its id through `node`.',
  resolveType: (value: { id: string }) => readId(value.id)?.type,
})
export abstract class Node {
  @Field(() => ID, { simple: true, description: 'Opaque and lasting; never parse it.' })
  id!: string
}
