/** A page of a list as the graph gives it. */
interface PageOf<Node> {
  readonly nodes: readonly Node[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** A list page by page to its end: where a view narrows, counts and sorts the whole. `ask` gets the cursor, null for the first. */
export async function everyPage<Node>(
  ask: (after: string | null) => Promise<PageOf<Node> | null | undefined>,
): Promise<readonly Node[]> {
  const nodes: Node[] = []
  let after: string | null | undefined = null
  while (after !== undefined) {
    const page: PageOf<Node> | null | undefined = await ask(after)
    nodes.push(...(page?.nodes ?? []))
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined
  }
  return nodes
}
