import type { IncomingMessage, ServerResponse } from 'node:http'
import canonicalize from 'canonicalize'
import { type Day, dayInVietnam } from '../shared/day.ts'
import type { Language, Message } from '../shared/errors.ts'
import { keptAnswers } from '../shared/kept-answers.ts'
import { languageOf } from '../shared/language.ts'
import { type Answer, answer, type Question, tagOf } from './answer.ts'
import type { ExecutorParts } from './executor.ts'
import { maskSurprises } from './masking.ts'
import { sendGraphError } from './respond.ts'
import type { TrustedDocument } from './trusted-documents.ts'

/** Answers a GET of a trusted document by its id; false where the request is no such thing. */
export type TrustedAnswers = (request: IncomingMessage, response: ServerResponse, search: string) => Promise<boolean>

/** What all kept answers may weigh together, in kB, packed forms included. */
const mostKeptKilobytes = 64_000

/** Packed, an answer weighs about a tenth more than plain alone. */
const weightOf = ({ plain }: Answer): number => (plain.length * 1.1) / 1000

/**
 * `GET /graphql?documentId=…&variables=…`. An answer is kept as bytes under its question and the state of the data that
 * its snapshot saw, and sent again only while that state is the newest: no stale answer, whoever made the change, and none
 * from before an embargo ended. Its
 * ETag is made of the same, so asking for what has not changed costs a 304 and nothing is executed.
 */
export function createTrustedAnswers(
  parts: ExecutorParts,
  documents: ReadonlyMap<string, TrustedDocument>,
): TrustedAnswers {
  const answerTo = createAnswers(parts)
  const questionIn = rememberQuestions(documents)
  return async (request, response, search) => {
    if (request.method !== 'GET' || !search.includes('documentId=')) return false
    const language = languageOf(request.headers['accept-language'])
    const asked = questionIn(search, language)
    if ('refusal' in asked) {
      sendGraphError(response, asked.status, asked.code, asked.refusal[language])
      return true
    }
    const { order: state } = await parts.database.newestState()
    const unchanged = request.headers['if-none-match'] === tagAt(asked, state)
    if (unchanged) sendUnchanged(request, response)
    else await send(request, response, await answerTo(asked, state))
    return true
  }
}

/** The tag of a question's answer at a state of the data, worked out once while the state lasts. */
function tagAt(question: Question, state: bigint): string {
  if (question.newest?.state !== state) question.newest = { state, tag: tagOf(question.key, state) }
  return question.newest.tag
}

/** How many addresses are remembered as they were read, and the longest that is, in characters. */
const remembered = 1000
const longestRemembered = 2000

/** Reads addresses, each once a day: programs and pages ask the same again and again. */
function rememberQuestions(documents: ReadonlyMap<string, TrustedDocument>) {
  const known = new Map<string, Question>()
  const today = createDay()
  return (search: string, language: Language): Question | Refusal => {
    const day = today()
    const place = `${day} ${language} ${search}`
    const found = known.get(place)
    if (found !== undefined) return found
    const read = readQuestion(new URLSearchParams(search), documents, language, day)
    if ('refusal' in read || search.length > longestRemembered) return read
    if (known.size >= remembered) known.clear()
    known.set(place, read)
    return read
  }
}

/** The day in Vietnam, worked out once a second: a calendar costs more than all the rest of finding a kept answer. */
function createDay(): () => Day {
  let second = -1
  let day = ''
  return () => {
    const now = Date.now()
    if (Math.floor(now / 1000) === second) return day
    second = Math.floor(now / 1000)
    day = dayInVietnam(new Date(now))
    return day
  }
}

function createAnswers(parts: ExecutorParts) {
  const kept = keptAnswers(mostKeptKilobytes)
  const making = new Map<string, Promise<Answer>>()
  const mask = maskSurprises(parts.log)
  return async (question: Question, state: bigint): Promise<Answer> => {
    const known = kept.get(state, question.key) as Answer | undefined
    if (known !== undefined) return known
    // Whoever asks the same in the same state meanwhile waits for the same.
    const place = `${state}\n${question.key}`
    const begun = making.get(place) ?? answer(parts, question, mask)
    making.set(place, begun)
    try {
      const made = await begun
      if (made.tag !== null) kept.set(made.state, question.key, made, weightOf(made))
      return made
    } finally {
      making.delete(place)
    }
  }
}

interface Refusal {
  readonly status: number
  readonly code: string
  readonly refusal: Message
}

function readQuestion(
  parameters: URLSearchParams,
  documents: ReadonlyMap<string, TrustedDocument>,
  language: Language,
  day: Day,
): Question | Refusal {
  const id = parameters.get('documentId') ?? ''
  const document = documents.get(id)
  if (document === undefined) return { status: 404, code: 'DOCUMENT_UNKNOWN', refusal: unknownDocument(id) }
  const variables = readVariables(parameters.get('variables'))
  if (variables === null) return { status: 400, code: 'BAD_REQUEST', refusal: notAnObject }
  const key = [id, canonicalize(variables), language, day, 'ANONYMOUS'].join('\n')
  return { document, variables, language, day, key, newest: null }
}

/** Null where the text is no JSON object; nothing at all is an empty one. */
function readVariables(text: string | null): Record<string, unknown> | null {
  if (text === null || text === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

/** Below this, in bytes, packing an answer saves no packet. */
const worthPacking = 1400

async function send(request: IncomingMessage, response: ServerResponse, { tag, plain, packed }: Answer): Promise<void> {
  const pack = plain.length >= worthPacking && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const body = pack ? await packed() : plain
  setCaching(response, tag)
  if (pack) response.setHeader('content-encoding', 'gzip')
  const modern = request.headers.accept?.includes('application/graphql-response+json')
  response.setHeader('content-type', `application/${modern ? 'graphql-response+json' : 'json'}; charset=utf-8`)
  response.setHeader('content-length', body.length)
  response.statusCode = 200
  response.end(body)
}

function sendUnchanged(request: IncomingMessage, response: ServerResponse): void {
  setCaching(response, String(request.headers['if-none-match']))
  response.statusCode = 304
  response.end()
}

/** A browser may keep an answer, and asks each time whether it still stands. */
function setCaching(response: ServerResponse, tag: string | null): void {
  response.setHeader('cache-control', tag === null ? 'no-store' : 'private, no-cache')
  response.setHeader('vary', 'accept, accept-encoding, accept-language')
  if (tag !== null) response.setHeader('etag', tag)
}

const unknownDocument = (id: string): Message => ({
  vi: `Cần mã của một câu truy vấn đã đăng ký, nhưng nhận "${id}". Hãy gửi cả câu truy vấn bằng POST.`,
  en: `Expected the id of a trusted document, but got "${id}". Send the whole document by POST instead.`,
})

const notAnObject: Message = {
  vi: 'variables phải là một đối tượng JSON.',
  en: 'Expected variables to be a JSON object.',
}
