import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql'
import type { Day } from '../shared/day.ts'
import { type Language, localise } from '../shared/errors.ts'
import type { ExecutorParts } from './executor.ts'
import { readInContext } from './in-context.ts'
import type { TrustedDocument } from './trusted-documents.ts'

export interface Question {
  readonly document: TrustedDocument
  readonly variables: Readonly<Record<string, unknown>>
  readonly language: Language
  readonly day: Day
  /** Everything that an answer depends on but the data: document, variables, language, day, who asks. */
  readonly key: string
  /** The tag of its answer at the state that was last the newest; null before the first. */
  newest: { readonly state: bigint; readonly tag: string } | null
}

/** An answer as bytes. */
export interface Answer {
  /** The state of the data that its snapshot saw. */
  readonly state: bigint
  /** Null where it holds an error: such an answer is given once and neither kept nor tagged. */
  readonly tag: string | null
  readonly plain: Buffer
  /** Packed by gzip, at first use. */
  packed(): Promise<Buffer>
}

/** The ETag of the answer to a question at a state of the data. */
export function tagOf(key: string, state: bigint): string {
  return `"${createHash('sha256').update(`${state}\n${key}`).digest('base64url').slice(0, 22)}"`
}

type Mask = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError

/** Executes a trusted document in a context of its own. */
export async function answer(parts: ExecutorParts, question: Question, mask: Mask): Promise<Answer> {
  const { document, variables, language, day } = question
  const started = performance.now()
  let failed = true
  try {
    const { state, result } = await readInContext(parts, { acceptLanguage: language, today: day }, async (context) => ({
      result: await document.run()(context, { ...variables }),
      state: (await context.dataState()).order,
    }))
    failed = result.errors !== undefined
    const plain = Buffer.from(JSON.stringify(formatted(result, language, mask)))
    return { state, tag: failed ? null : tagOf(question.key, state), plain, packed: packOnce(plain) }
  } finally {
    parts.metrics.operationDone(document.operationName, 'query', failed, performance.now() - started)
  }
}

function formatted({ data, errors }: ExecutionResult, language: Language, mask: Mask): unknown {
  if (errors === undefined) return { data }
  return { errors: errors.map((error) => mask(localise(placeless(error), language), error)), data }
}

/** Whoever asks by id never sent a text that a line and a column could point into. */
function placeless(error: GraphQLError): GraphQLFormattedError {
  const { locations: _, ...formatted } = error.toJSON()
  return formatted
}

const pack = promisify(gzip)

function packOnce(plain: Buffer): () => Promise<Buffer> {
  let packed: Promise<Buffer> | null = null
  return () => {
    packed ??= pack(plain, { level: 6 })
    return packed
  }
}
