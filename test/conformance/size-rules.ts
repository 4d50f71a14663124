import ts from 'typescript'
import type { SourceFile } from './source-file.ts'

const longestFunction = 60
const longestFile = 300

/** Functions over 60 lines, and files over 300 whose first line does not say why. Tests and lists of rows are judged like the rest. */
export function sizeOffences(file: SourceFile): readonly string[] {
  const text = file.syntax.text
  const lines = text.split('\n').length
  const explained = /^(\/\/|\/\*)/.test(text)
  const tooLong = lines > longestFile && !explained
  const found = tooLong ? [`${file.path} has ${lines} lines, and its first line gives no reason`] : []
  const visit = (node: ts.Node): void => {
    const size = ts.isFunctionLike(node) ? linesOf(file.syntax, node) : 0
    if (size > longestFunction && !isTestBody(node)) found.push(`${file.path}: ${nameOf(node)} has ${size} lines`)
    ts.forEachChild(node, visit)
  }
  visit(file.syntax)
  return found
}

/** `describe('…', () => { … })` groups tests; each of them is judged by itself. */
const isTestBody = (node: ts.Node): boolean =>
  ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText())

function linesOf(syntax: ts.SourceFile, node: ts.Node): number {
  const line = (position: number) => syntax.getLineAndCharacterOfPosition(position).line
  return line(node.getEnd()) - line(node.getStart(syntax)) + 1
}

function nameOf(node: ts.Node): string {
  const named = ts.isVariableDeclaration(node.parent) ? node.parent : (node as ts.NamedDeclaration)
  return named.name?.getText() ?? 'a function without a name'
}
