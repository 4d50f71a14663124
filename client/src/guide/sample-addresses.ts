interface Asked {
  readonly id: string
  readonly name: string
  readonly variables: object
}

/** Where a sample is answered, with its own variables: a link that anybody can open. */
export const answerAddress = ({ id, variables }: Asked): string =>
  `/graphql?${new URLSearchParams({ documentId: id, variables: JSON.stringify(variables) })}`

/** The file of a sample, and the sample opened in the explorer. */
export const fileAddress = ({ name }: Asked): string => `/docs/samples/${name}.graphql`
export const explorerAddress = ({ name }: Asked): string => `/docs/explorer?cau=${name}`
