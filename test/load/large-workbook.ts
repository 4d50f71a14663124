import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { strToU8, Zip, ZipDeflate } from 'fflate'

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

const link = (type: string, target: string) =>
  `<Relationships xmlns="${LINKS}"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="rels"
    ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
    <Override PartName="/xl/workbook.xml" ContentType="${SHEET}"/></Types>`,
  '_rels/.rels': link('officeDocument', 'xl/workbook.xml'),
  'xl/_rels/workbook.xml.rels': link('worksheet', 'worksheets/sheet1.xml'),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Diem" sheetId="1" r:id="rId1"/></sheets></workbook>`,
}

/** Writes a workbook of one sheet whose cells hold texts, row by row, without ever holding it. */
export async function writeWorkbook(path: string, rows: Iterable<readonly string[]>): Promise<void> {
  const out = createWriteStream(path)
  const zip = new Zip((error, chunk, last) => {
    if (error) throw error
    out.write(chunk)
    if (last) out.end()
  })
  const part = (name: string) => {
    const file = new ZipDeflate(name, { level: 1 })
    zip.add(file)
    return file
  }
  for (const [name, text] of Object.entries(parts)) part(name).push(strToU8(text), true)
  const sheet = part('xl/worksheets/sheet1.xml')
  let waiting = `<worksheet xmlns="${MAIN}"><sheetData>`
  let number = 0
  for (const row of rows) {
    number += 1
    waiting += `<row r="${number}">${row.map((text, at) => cell(`${String.fromCharCode(65 + at)}${number}`, text)).join('')}</row>`
    if (waiting.length < 1_000_000) continue
    sheet.push(strToU8(waiting))
    waiting = ''
    if (out.writableNeedDrain) await once(out, 'drain')
  }
  sheet.push(strToU8(`${waiting}</sheetData></worksheet>`), true)
  zip.end()
  await finished(out)
}

const cell = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
