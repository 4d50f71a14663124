import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'

export interface Import {
  /** As written: './tree.ts', 'decimal.js'. */
  readonly specifier: string
  /** Erased at run time: `import type`, or nothing but `type` names. */
  readonly typeOnly: boolean
}

export interface SourceFile {
  /** Path below the folder of the package, with `/`. */
  readonly path: string
  readonly imports: readonly Import[]
  readonly syntax: ts.SourceFile
}

/** Every TypeScript file below `root`, generated ones left out. */
export function readSourceFiles(root: string): readonly SourceFile[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !/(^|\/)(node_modules|generated|locales)\//.test(path))
    .toSorted()
    .map((path) => readSourceFile(root, path))
}

function readSourceFile(root: string, path: string): SourceFile {
  const syntax = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true)
  return { path, syntax, imports: [...importsIn(syntax)] }
}

function* importsIn(node: ts.Node): Generator<Import> {
  if (ts.isImportDeclaration(node)) yield { specifier: textOf(node.moduleSpecifier), typeOnly: isTypeOnly(node) }
  else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    yield { specifier: textOf(node.moduleSpecifier), typeOnly: node.isTypeOnly }
  } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0]) {
    yield { specifier: textOf(node.arguments[0]), typeOnly: false }
  } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    yield { specifier: textOf(node.argument.literal), typeOnly: true }
  }
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => void children.push(child))
  for (const child of children) yield* importsIn(child)
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const { name, namedBindings } = importClause
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly)
}

const textOf = (node: ts.Node): string => (ts.isStringLiteralLike(node) ? node.text : node.getText())

/** The path below the root that a relative import names, or null for a package. */
export function resolveImport(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null
  return join(dirname(from), specifier.replace(/\?.*$/, '')).replaceAll('\\', '/')
}
