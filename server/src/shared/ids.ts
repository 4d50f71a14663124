import { v7, validate } from 'uuid'
import { badInput } from './errors.ts'

/** A new primary key: UUIDv7, so that keys made later sort later and indexes stay dense. */
export const newId = (): string => v7()

const SHAPE = /^([A-Z][A-Za-z]*):([^:]+(?::[^:]+)*)$/

export interface NodeId {
  readonly type: string
  /** A uuid, or uuids joined by `:` for a node derived from several rows. */
  readonly key: string
  /** How many uuids the key holds. */
  readonly parts: number
}

/** The opaque id of the graph: base64url of `Type:key`. The key is a uuid, or uuids joined by `:` for a derived node. */
export function encodeId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`, 'utf8').toString('base64url')
}

/** The type and key behind an id, or null where the text is no id of this graph. */
export function readId(id: string): NodeId | null {
  const match = SHAPE.exec(Buffer.from(id, 'base64url').toString('utf8'))
  const [, type, key] = match ?? []
  if (type === undefined || key === undefined) return null
  const parts = key.split(':')
  return parts.every((part) => validate(part)) ? { type, key, parts: parts.length } : null
}

/** The key behind an id of the expected type (and number of uuids), else BAD_INPUT naming what came. */
export function decodeId(id: string, type: string, parts = 1): string {
  const node = readId(id)
  if (node?.type === type && node.parts === parts) return node.key
  const text = JSON.stringify(id)
  throw badInput({
    vi: `Cần id của ${type}, nhận được ${node ? `id của ${node.type}` : text}.`,
    en: `Expected an id of ${type}, got ${node ? `an id of ${node.type}` : text}.`,
  })
}
