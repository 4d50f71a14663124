import templates from './templates.json' with { type: 'json' }

export type TemplateKind = keyof typeof templates

/** The headers of each kind as the server names them: words of the file, in no other language. */
export const headersOf = (kind: TemplateKind): readonly string[] => templates[kind].headers

/** Columns without which nothing can be read; where one stage holds for all rows, its column may be left out. */
export const requiredHeaders = (kind: TemplateKind, oneStage: boolean): readonly string[] =>
  templates[kind].required.filter((header) => !(oneStage && header === templates[kind].stage))
