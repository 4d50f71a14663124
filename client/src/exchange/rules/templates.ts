import templates from './templates.json' with { type: 'json' }

export type TemplateKind = keyof typeof templates

export interface TemplateTable {
  /** Name of its sheet, or of its section in a text; null where a kind has one table alone. */
  readonly title: string | null
  /** As the server names them: words of the file, in no other language. */
  readonly headers: readonly string[]
  /** Columns without which nothing can be read. */
  readonly required: readonly string[]
}

/** The tables of a kind; where one stage holds for all rows, its column need not be there. */
export const tablesOf = (kind: TemplateKind, oneStage: boolean): readonly TemplateTable[] =>
  templates[kind].tables.map(({ title, headers, required }) => ({
    ...{ title, headers },
    required: required.filter((header) => !(oneStage && header === templates[kind].stage)),
  }))

/** Name of a kind's empty table, without an ending. */
export const templateName = (kind: TemplateKind): string => templates[kind].file
