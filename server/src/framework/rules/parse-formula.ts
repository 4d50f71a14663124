import { refuse } from '../../shared/problem.ts'
import { namesIn } from './expression.ts'
import { type Piece, parseCondition, parseExpression } from './parse-expression.ts'
import type { FormulaParameters } from './scoring-rule.ts'
import { RuleKind } from './terms.ts'

const LONGEST = 2000
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/
const RESERVED: readonly string[] = ['if', 'else', 'min', 'max']

type Draft = { -readonly [K in 'definitions' | 'alternatives']: FormulaParameters[K][number][] }

/**
 * `done=b/a;late=c/a;if late==0: 1*done;else: 1*(done-0.5*late)`.
 *
 * Named steps first, then alternatives, then `else`. A name must be given before it is used; every other name is a figure
 * that the unit reports. Errors name the place in the text, counted from 1.
 */
export function parseFormula(text: string): FormulaParameters {
  if (text.length > LONGEST) return tooLong(text.length)
  const pieces = [...piecesOf(text)]
  const last = pieces.pop() ?? { text: '', start: 0 }
  const otherwise = behindWord(last, 'else')
  if (otherwise === null) return expected(last, 'else: công thức ở cuối', 'else: formula as the last part')
  const draft: Draft = { definitions: [], alternatives: [] }
  for (const piece of pieces) readStatement(piece, draft)
  const formula = { kind: RuleKind.FORMULA, ...draft, otherwise: parseExpression(otherwise) }
  requireOrder(formula)
  return formula
}

/** The figures that a formula asks for: its names that are not its own, by alphabet. */
export function figuresOf({ definitions, alternatives, otherwise }: FormulaParameters): readonly string[] {
  const read = [
    ...definitions.map(({ value }) => value),
    ...alternatives.flatMap(({ condition, points }) => [condition, points]),
    otherwise,
  ].flatMap(namesIn)
  const own = new Set(definitions.map(({ name }) => name))
  return [...new Set(read)].filter((name) => !own.has(name)).sort()
}

function* piecesOf(text: string): Generator<Piece> {
  let start = 0
  for (const part of text.split(';')) {
    if (part.trim() !== '') yield { text: part, start }
    start += part.length + 1
  }
}

function readStatement(piece: Piece, draft: Draft): void {
  const alternative = behindWord(piece, 'if')
  if (alternative !== null) {
    const colon = alternative.text.indexOf(':')
    if (colon < 0) expected(piece, 'if điều kiện: công thức', 'if condition: formula')
    const condition = { text: alternative.text.slice(0, colon), start: alternative.start }
    const points = { text: alternative.text.slice(colon + 1), start: alternative.start + colon + 1 }
    draft.alternatives.push({ condition: parseCondition(condition), points: parseExpression(points) })
    return
  }
  const equals = piece.text.indexOf('=')
  const name = piece.text.slice(0, Math.max(equals, 0)).trim()
  if (!NAME.test(name) || RESERVED.includes(name) || draft.alternatives.length > 0) {
    expected(piece, 'tên=công thức, rồi đến if …: …', 'name=formula, and behind all of them if …: …')
  }
  const value = { text: piece.text.slice(equals + 1), start: piece.start + equals + 1 }
  draft.definitions.push({ name, value: parseExpression(value) })
}

/** What stands behind `if` or behind `else:`; null where the piece begins otherwise. */
function behindWord({ text, start }: Piece, word: 'if' | 'else'): Piece | null {
  const head = (word === 'if' ? /^\s*if(?![A-Za-z0-9_])/ : /^\s*else\s*:/).exec(text)?.[0]
  return head === undefined ? null : { text: text.slice(head.length), start: start + head.length }
}

function requireOrder({ definitions }: FormulaParameters): void {
  for (const [index, { name, value }] of definitions.entries()) {
    const later = definitions.slice(index).map((definition) => definition.name)
    const early = namesIn(value).find((used) => later.includes(used))
    const twice = definitions.slice(0, index).some((definition) => definition.name === name)
    if (early === undefined && !twice) continue
    refuse('FORMULA', ['rule_text'], (t) =>
      twice
        ? t.say(
            `Tên ${name} được đặt hai lần; mỗi tên chỉ đặt một lần.`,
            `${name} is given twice; expected each name once.`,
          )
        : t.say(
            `${name} dùng ${early} trước khi ${early} được đặt.`,
            `${name} uses ${early} before ${early} is given.`,
          ),
    )
  }
}

function expected(piece: Piece, vi: string, en: string): never {
  const at = piece.start + piece.text.length - piece.text.trimStart().length + 1
  const got = piece.text.trim()
  return refuse('FORMULA', ['rule_text'], (t) =>
    t.say(`Vị trí ${at}: cần ${vi}, nhưng gặp “${got}”.`, `Position ${at}: expected ${en}, but got “${got}”.`),
  )
}

const tooLong = (length: number): never =>
  refuse('FORMULA', ['rule_text'], (t) =>
    t.say(
      `Cần công thức không quá ${LONGEST} ký tự, nhưng gặp ${length} ký tự.`,
      `Expected a formula of at most ${LONGEST} characters, but got ${length}.`,
    ),
  )
