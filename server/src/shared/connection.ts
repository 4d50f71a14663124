import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql'
import { WorkedOut } from './compilable.ts'
import type { Edge, Page, PageArgs, PageInfoShape } from './paging.ts'

@ObjectType({ simpleResolvers: true, description: 'Where a page stands in its list.' })
export class PageInfo implements PageInfoShape {
  @Field(() => Boolean, { description: 'True when rows follow this page.' })
  hasNextPage!: boolean

  @Field(() => Boolean, { description: 'True when rows stand before this page.' })
  hasPreviousPage!: boolean

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  startCursor!: string | null

  @Field(() => String, { nullable: true, description: 'Cursor of the last row; null on an empty page.' })
  endCursor!: string | null
}

/** The four arguments that page a list. */
@ArgsType()
export class ConnectionArgs implements PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'Rows from the start, or after `after`; 20 where left out, at most 100.',
  })
  first?: number | null

  @Field(() => String, { nullable: true, description: 'Only rows after this cursor, itself excluded.' })
  after?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Rows from the end, or before `before`; at most 100. Not together with `first`.',
  })
  last?: number | null

  @Field(() => String, { nullable: true, description: 'Only rows before this cursor, itself excluded.' })
  before?: string | null
}

/** The edge class of a node class: `UnitEdge` for `Unit`. */
export function edgeClass<N extends object>(name: string, node: ClassType<N>): ClassType<Edge<N>> {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One ${name} in a list, with its cursor.` })
  class EdgeShape implements Edge<N> {
    @Field(() => String, { description: 'Where this row stands; pass it to `after` or `before`.' })
    cursor!: string

    @Field(() => node, { description: 'The row itself.' })
    node!: N
  }
  return EdgeShape
}

/** The connection class of a node class: `UnitConnection` for `Unit`. Call once a node class, beside it. */
export function connectionClass<N extends object>(name: string, node: ClassType<N>): ClassType<Page<N>> {
  const edge = edgeClass(name, node)

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of a list of ${name}.` })
  class ConnectionShape implements Page<N> {
    @Field(() => [edge], { description: 'The rows with their cursors.' })
    edges!: Edge<N>[]

    @Field(() => [node], { description: 'The rows alone.' })
    nodes!: N[]

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    pageInfo!: PageInfoShape

    @WorkedOut()
    @Field(() => Int, { nullable: true, description: 'Rows in the whole list, whatever the page.' })
    totalCount!: () => Promise<number>
  }
  return ConnectionShape
}
