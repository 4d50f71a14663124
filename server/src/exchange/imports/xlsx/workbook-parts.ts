import { type NumberShape, shapeOfFormat } from '../rules/excel-number.ts'
import { readWholeXml } from './read-xml.ts'
import { MOST_INFLATED, type WorkbookZip } from './workbook-zip.ts'

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  /** Name of its part in the zip file. */
  readonly part: string
}

/** What is told of the whole workbook. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  readonly from1904: boolean
  /** By index of the style. */
  readonly shapes: readonly NumberShape[]
  /** Texts that cells name by their place. */
  readonly strings: readonly string[]
}

const nothing = () => undefined

/** Reads sheets, styles and shared texts: all that has to lie in memory, within their bounds. */
export async function readParts(zip: WorkbookZip): Promise<WorkbookParts> {
  const root = await relations(zip, '_rels/.rels', '')
  const workbook = root.find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml'
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1)
  const links = await relations(zip, `${folder}_rels/${workbook.slice(folder.length)}.rels`, folder)
  const partOf = (suffix: string) => links.find(({ type }) => type.endsWith(suffix))?.target
  const { sheets, from1904 } = await readWorkbook(zip, workbook)
  return {
    from1904,
    sheets: sheets.flatMap(({ link, ...sheet }) => {
      const target = links.find(({ id }) => id === link)
      return target?.type.endsWith('/worksheet') ? [{ ...sheet, part: target.target }] : []
    }),
    shapes: await readShapes(zip, partOf('/styles')),
    strings: await readStrings(zip, partOf('/sharedStrings')),
  }
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

async function relations(zip: WorkbookZip, part: string, folder: string): Promise<readonly Relation[]> {
  const found: Relation[] = []
  if (!zip.has(part)) return found
  await readWholeXml(zip.read(part, MOST_INFLATED.part), {
    ...{ close: nothing, text: nothing },
    open: (element) => {
      const target = element.attribute('Target')
      if (element.name !== 'Relationship' || target === undefined) return
      const absolute = target.startsWith('/') ? target.slice(1) : resolved(folder + target)
      found.push({ id: element.attribute('Id') ?? '', type: element.attribute('Type') ?? '', target: absolute })
    },
  })
  return found
}

/** A path without its steps up and on the spot. */
function resolved(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

async function readWorkbook(zip: WorkbookZip, part: string) {
  const sheets: { readonly name: string; readonly hidden: boolean; readonly link: string }[] = []
  let from1904 = false
  await readWholeXml(zip.read(part, MOST_INFLATED.part), {
    ...{ close: nothing, text: nothing },
    open: (element) => {
      if (element.name === 'workbookPr') from1904 = ['1', 'true'].includes(element.attribute('date1904') ?? '')
      if (element.name !== 'sheet') return
      const hidden = (element.attribute('state') ?? 'visible') !== 'visible'
      sheets.push({ name: element.attribute('name') ?? '', hidden, link: element.attribute('id') ?? '' })
    },
  })
  return { sheets, from1904 }
}

async function readShapes(zip: WorkbookZip, part: string | undefined): Promise<readonly NumberShape[]> {
  if (part === undefined || !zip.has(part)) return []
  const formats = new Map<number, string>()
  const ids: number[] = []
  let inStyles = false
  await readWholeXml(zip.read(part, MOST_INFLATED.part), {
    text: nothing,
    close: (name) => {
      if (name === 'cellXfs') inStyles = false
    },
    open: (element) => {
      if (element.name === 'cellXfs') inStyles = true
      const id = Number(element.attribute('numFmtId') ?? 0)
      if (element.name === 'numFmt') formats.set(id, element.attribute('formatCode') ?? '')
      if (element.name === 'xf' && inStyles) ids.push(id)
    },
  })
  return ids.map((id) => shapeOfFormat(id, formats.get(id)))
}

/** One text for each `si`; readings above the letters (`rPh`) are no part of it. */
async function readStrings(zip: WorkbookZip, part: string | undefined): Promise<readonly string[]> {
  const strings: string[] = []
  if (part === undefined || !zip.has(part)) return strings
  let [text, inText, inReading] = ['', false, false]
  await readWholeXml(zip.read(part, MOST_INFLATED.part), {
    text: (piece) => {
      if (inText && !inReading) text += piece
    },
    open: ({ name }) => {
      if (name === 'si') text = ''
      if (name === 't') inText = true
      if (name === 'rPh') inReading = true
    },
    close: (name) => {
      if (name === 'si') strings.push(text)
      if (name === 't') inText = false
      if (name === 'rPh') inReading = false
    },
  })
  return strings
}
