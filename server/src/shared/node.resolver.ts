import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { badInput } from './errors.ts'
import { type KeyShape, type NodeId, readId, uuids } from './ids.ts'
import { Node } from './node.ts'

/** How a room answers ids of one of its types: one value for each key, in order, null where there is none. */
export interface NodeKind {
  readonly type: string
  /** What its keys look like; one uuid where left out. Ids with another key name nothing. */
  readonly shape?: KeyShape
  readonly load: (context: Context, keys: readonly string[]) => Promise<readonly (Node | null)[]>
}

export const MAX_NODES = 100

/** The resolver of `node` and `nodes` over the given kinds. Ids of one type are answered together. */
export function nodeResolver(kinds: readonly NodeKind[]) {
  const byType = new Map(kinds.map((kind) => [kind.type, kind]))
  const fits = ({ type, key }: NodeId) => (byType.get(type)?.shape ?? uuids(1))(key.split(':'))

  async function loadAll(context: Context, ids: readonly string[]): Promise<(Node | null)[]> {
    const wanted = ids.map((id) => readId(id))
    const groups = Map.groupBy(
      wanted.filter((node): node is NodeId => node !== null && fits(node)),
      (node) => node.type,
    )
    const found = new Map<string, Node | null>()
    for (const [type, nodes] of groups) {
      const keys = [...new Set(nodes.map((node) => node.key))]
      const values = (await byType.get(type)?.load(context, keys)) ?? []
      for (const [index, key] of keys.entries()) found.set(`${type}:${key}`, values[index] ?? null)
    }
    return wanted.map((node) => (node ? (found.get(`${node.type}:${node.key}`) ?? null) : null))
  }

  @Resolver()
  class NodeResolver {
    @Query(() => Node, { nullable: true, description: 'The object behind an id; null where there is none.' })
    async node(
      @Ctx() context: Context,
      @Arg('id', () => ID, { description: 'An id this graph gave out.' }) id: string,
    ) {
      const [node] = await loadAll(context, [id])
      return node ?? null
    }

    @Query(() => [Node], {
      nullable: 'items',
      description: 'The objects behind up to 100 ids, in their order; null for each id that names nothing.',
    })
    nodes(
      @Ctx() context: Context,
      @Arg('ids', () => [ID], { description: 'At most 100 ids this graph gave out.' }) ids: string[],
    ) {
      if (ids.length <= MAX_NODES) return loadAll(context, ids)
      throw badInput({
        vi: `nodes: cần tối đa ${MAX_NODES} id, nhận được ${ids.length}.`,
        en: `nodes: expected at most ${MAX_NODES} ids, got ${ids.length}.`,
      })
    }
  }
  return NodeResolver
}
