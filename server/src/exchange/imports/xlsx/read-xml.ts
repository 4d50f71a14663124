import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import { unreadable } from '../unreadable-file.ts'

/** An element as its reader meets it: name without prefix, attributes without prefix. */
export interface XmlElement {
  readonly name: string
  attribute(name: string): string | undefined
}

export interface XmlHandlers {
  readonly open: (element: XmlElement) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** Reads XML piece by piece; after each piece what was gathered meanwhile may be taken. Entities of a document's own are refused. */
export async function* readXml(pieces: AsyncIterable<Uint8Array>, handlers: XmlHandlers): AsyncIterable<void> {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const decoder = new TextDecoder('utf-8')
  parser.on('error', (error) => {
    throw unreadable('FILE_UNREADABLE', BROKEN, error.message)
  })
  parser.on('opentag', (tag) => handlers.open(elementOf(tag)))
  parser.on('closetag', (tag) => handlers.close(tag.local))
  parser.on('text', handlers.text)
  parser.on('cdata', handlers.text)
  for await (const piece of pieces) {
    parser.write(decoder.decode(piece, { stream: true }))
    yield
  }
  parser.write(decoder.decode())
  parser.close()
  yield
}

/** Reads a small document to its end. */
export async function readWholeXml(pieces: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  for await (const _ of readXml(pieces, handlers)) {
    // Everything is taken by the handlers.
  }
}

const elementOf = ({ local, attributes }: SaxesTagNS): XmlElement => ({
  name: local,
  attribute: (name) =>
    attributes[name]?.value ??
    Object.values<SaxesAttributeNS>(attributes).find((attribute) => attribute.local === name)?.value,
})

const BROKEN = {
  vi: 'cần một sổ tính .xlsx nguyên vẹn; không đọc được nội dung',
  en: 'expected a sound .xlsx workbook; its content cannot be read',
}
