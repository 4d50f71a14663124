import { v7, validate } from 'uuid'
import { badInput } from './errors.ts'

/** A new primary key: UUIDv7, so that keys made later sort later and indexes stay dense. */
export function newId(): string {
  const random = nextRandom()
  const now = Date.now()
  if (now > last.msecs)
    [last.msecs, last.seq] = [now, new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1]
  else last.seq += 1
  return v7({ random, msecs: last.msecs, seq: last.seq })
}

/** Inside one millisecond, keys count on; the count begins below half of its range, so that it does not run over. */
const last = { msecs: 0, seq: 0 }

/** A load makes keys by the hundred thousand: random bytes are asked for 256 keys at a time, which takes a tenth of the time. */
const RANDOM_BYTES = 16
const pool = new Uint8Array(RANDOM_BYTES * 256)
let used = pool.length

function nextRandom(): Uint8Array {
  if (used >= pool.length) {
    crypto.getRandomValues(pool)
    used = 0
  }
  used += RANDOM_BYTES
  return pool.subarray(used - RANDOM_BYTES, used)
}

const SHAPE = /^([A-Z][A-Za-z]*):([^:]+(?::[^:]+)*)$/
/** Of a key of several parts, those that are no uuid: a year, a word in capitals, or a dash where there is none. */
const WORD = /^(?:[A-Z][A-Z0-9_]*|\d{1,4}|-)$/

export interface NodeId {
  readonly type: string
  /** A uuid, or uuids and words joined by `:` for a node derived from several rows. */
  readonly key: string
}

/** Whether the parts of a key are what a type of node has; a key that does not fit names nothing and never reaches the store. */
export type KeyShape = (parts: readonly string[]) => boolean

export const uuids =
  (count: number): KeyShape =>
  (parts) =>
    parts.length === count && parts.every((part) => validate(part))

/** The opaque id of the graph: base64url of `Type:key`. The key is a uuid, or parts joined by `:` for a derived node. */
export function encodeId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`, 'utf8').toString('base64url')
}

/** The type and key behind an id, or null where the text is no id of this graph. */
export function readId(id: string): NodeId | null {
  const match = SHAPE.exec(Buffer.from(id, 'base64url').toString('utf8'))
  const [, type, key] = match ?? []
  if (type === undefined || key === undefined) return null
  const parts = key.split(':')
  return validate(parts[0]) && parts.every((part) => validate(part) || WORD.test(part)) ? { type, key } : null
}

/** The key behind an id of the expected type and shape, one uuid where left out, else BAD_INPUT naming what came. */
export function decodeId(id: string, type: string, shape: KeyShape = uuids(1)): string {
  const node = readId(id)
  if (node?.type === type && shape(node.key.split(':'))) return node.key
  const text = JSON.stringify(id)
  throw badInput({
    vi: `Cần id của ${type}, nhận được ${node ? `id của ${node.type}` : text}.`,
    en: `Expected an id of ${type}, got ${node ? `an id of ${node.type}` : text}.`,
  })
}
