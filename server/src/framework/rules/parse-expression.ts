import { type Node, parseExpressionAt, type Expression as Syntax } from 'acorn'
import { Decimal } from '../../shared/decimal.ts'
import { refuse } from '../../shared/problem.ts'
import type { Arithmetic, Comparison, Condition, Expression } from './expression.ts'

const ARITHMETIC: readonly string[] = ['+', '-', '*', '/'] satisfies Arithmetic['operator'][]
const COMPARISONS: readonly string[] = ['==', '!=', '<', '<=', '>', '>='] satisfies Comparison['operator'][]
const PLAIN_NUMBER = /^\d{1,15}(\.\d{1,6})?$/

/** A piece of the rule's text and where it starts in the whole, counted from 0. */
export interface Piece {
  readonly text: string
  readonly start: number
}

/** Reads arithmetic: numbers, names, + - * /, parentheses, min(…), max(…). */
export const parseExpression = (piece: Piece): Expression => asNumber(syntaxOf(piece), piece)

/** Reads a condition: == != < <= > >= between two expressions, joined with && || !. */
export const parseCondition = (piece: Piece): Condition => asCondition(syntaxOf(piece), piece)

/** Acorn reads the syntax; what follows admits only the few forms of the language above, each with its place. */
function syntaxOf(piece: Piece): Syntax {
  const lead = piece.text.length - piece.text.trimStart().length
  if (piece.text.trim() === '') return expected(piece, lead, A_NUMBER)
  try {
    const syntax = parseExpressionAt(piece.text, 0, {
      ecmaVersion: 2022,
      sourceType: 'module',
      preserveParens: true,
      onComment: (_block, _text, place) => expected(piece, place, NO_COMMENT),
    })
    return piece.text.slice(syntax.end).trim() === '' ? syntax : expected(piece, syntax.end, AN_OPERATOR)
  } catch (error) {
    if (error instanceof SyntaxError) return expected(piece, placeOf(error, piece), A_NUMBER)
    throw error
  }
}

const placeOf = (error: SyntaxError, piece: Piece): number =>
  'pos' in error && typeof error.pos === 'number' ? error.pos : piece.text.length

function asNumber(node: Node, piece: Piece): Expression {
  const syntax = node as Syntax
  const at = piece.start + node.start + 1
  switch (syntax.type) {
    case 'Literal':
      return PLAIN_NUMBER.test(syntax.raw ?? '')
        ? { kind: 'number', value: new Decimal(syntax.raw ?? ''), at }
        : expected(piece, node.start, A_PLAIN_NUMBER)
    case 'Identifier':
      return { kind: 'name', name: syntax.name, at }
    case 'UnaryExpression':
      if (syntax.operator === '-') return { kind: 'negative', of: asNumber(syntax.argument, piece), at }
      return expected(piece, node.start, A_NUMBER)
    case 'BinaryExpression':
      if (!ARITHMETIC.includes(syntax.operator)) return expected(piece, node.start, A_NUMBER)
      return {
        kind: 'arithmetic',
        operator: syntax.operator as Arithmetic['operator'],
        left: asNumber(syntax.left, piece),
        right: asNumber(syntax.right, piece),
        at,
      }
    case 'ParenthesizedExpression':
      return asNumber(syntax.expression, piece)
    case 'CallExpression':
      return asExtreme(syntax, piece, at)
    case 'SequenceExpression':
      return expected(piece, node.start, A_POINT)
    default:
      return expected(piece, node.start, A_NUMBER)
  }
}

function asExtreme(call: Extract<Syntax, { type: 'CallExpression' }>, piece: Piece, at: number): Expression {
  const pick = call.callee.type === 'Identifier' ? call.callee.name : ''
  if ((pick !== 'min' && pick !== 'max') || call.optional || call.arguments.length < 2) {
    return expected(piece, call.start, AN_EXTREME)
  }
  return { kind: 'extreme', pick, among: call.arguments.map((argument) => asNumber(argument, piece)), at }
}

function asCondition(node: Node, piece: Piece): Condition {
  const syntax = node as Syntax
  const at = piece.start + node.start + 1
  if (syntax.type === 'ParenthesizedExpression') return asCondition(syntax.expression, piece)
  if (syntax.type === 'LogicalExpression' && syntax.operator !== '??') {
    const kind = syntax.operator === '&&' ? 'and' : 'or'
    return { kind, left: asCondition(syntax.left, piece), right: asCondition(syntax.right, piece), at }
  }
  if (syntax.type === 'UnaryExpression' && syntax.operator === '!') {
    return { kind: 'not', of: asCondition(syntax.argument, piece), at }
  }
  if (syntax.type === 'BinaryExpression' && COMPARISONS.includes(syntax.operator)) {
    const operator = syntax.operator as Comparison['operator']
    return {
      kind: 'comparison',
      operator,
      left: asNumber(syntax.left, piece),
      right: asNumber(syntax.right, piece),
      at,
    }
  }
  return expected(piece, node.start, A_COMPARISON)
}

const A_NUMBER = ['một số, một tên hoặc một phép tính + − × ÷', 'a number, a name or arithmetic with + - * /'] as const
const A_PLAIN_NUMBER = [
  'một số thập phân viết thường như 0.5, tối đa 15 chữ số trước và 6 chữ số sau dấu chấm',
  'a plain decimal such as 0.5, at most 15 digits before and 6 after the point',
] as const
const A_POINT = ['dấu chấm thập phân như 0.5, không dùng dấu phẩy', 'a decimal point as in 0.5, not a comma'] as const
const AN_OPERATOR = ['một phép tính hoặc hết biểu thức', 'an operator or the end of the expression'] as const
const AN_EXTREME = ['min(…) hoặc max(…) của ít nhất hai giá trị', 'min(…) or max(…) of at least two values'] as const
const A_COMPARISON = ['một phép so sánh == != < <= > >=', 'a comparison == != < <= > >='] as const
const NO_COMMENT = ['biểu thức không có chú thích', 'an expression without comments'] as const

function expected({ text, start }: Piece, place: number, [vi, en]: readonly [string, string]): never {
  const found = text.slice(place).trim().slice(0, 20)
  return refuse('FORMULA', ['rule_text'], (t) => {
    const got = found === '' ? t.say('hết biểu thức', 'the end of the expression') : t.say(`“${found}”`, `“${found}”`)
    return t.say(
      `Vị trí ${start + place + 1}: cần ${vi}, nhưng gặp ${got}.`,
      `Position ${start + place + 1}: expected ${en}, but got ${got}.`,
    )
  })
}
