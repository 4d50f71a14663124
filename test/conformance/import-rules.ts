import ts from 'typescript'
import { foreignToKit, purePackages, rooms } from './rooms.ts'
import { type Import, resolveImport, type SourceFile } from './source-file.ts'

/** `units/unit.resolver.ts imports ../ranking/rank.ts: …`; one sentence that names the offence and the rule. */
export type Offence = string

/**
 * Offences against the order of rooms in one package: a room imports only rooms named before it, and of what stands above the
 * rooms only types, from the files in `typesFromAbove`. Tests may reach anywhere: they are not part of what runs.
 */
export function roomOffences(files: readonly SourceFile[], typesFromAbove: readonly string[]): readonly Offence[] {
  return files
    .filter((file) => !isTest(file.path))
    .flatMap((file) => {
      const own = rooms.indexOf(folderOf(file.path))
      if (own < 0) return []
      return eachImport(file, (target, { typeOnly }) => {
        const other = rooms.indexOf(folderOf(target))
        if (other > own) return `room "${rooms[own]}" comes before room "${rooms[other]}"`
        if (other >= 0 || folderOf(target) === 'kit' || isData(target)) return null
        if (typeOnly && typesFromAbove.includes(target)) return null
        return `above the rooms only types of ${typesFromAbove.join(', ') || 'nothing'} may be imported`
      })
    })
}

/** Offences of the component library: it imports nothing of ours but itself, and neither the graph nor the router. */
export function kitOffences(files: readonly SourceFile[]): readonly Offence[] {
  return files
    .filter((file) => folderOf(file.path) === 'kit')
    .flatMap((file) => [
      ...eachImport(file, (target) => (folderOf(target) === 'kit' ? null : 'the kit knows no room and no app')),
      ...file.imports
        .filter(({ specifier }) => foreignToKit.some((pattern) => pattern.test(specifier)))
        .map(({ specifier }) => offence(file, specifier, 'the kit knows neither the graph nor the router')),
    ])
}

/**
 * Offences against purity: a file in a `rules/` folder imports only other rules and `shared`, and whatever it reaches by values,
 * however far, is one of the pure packages; it reads neither clock nor environment nor chance.
 */
export function ruleOffences(files: readonly SourceFile[]): readonly Offence[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return files
    .filter((file) => isRule(file.path))
    .flatMap((file) => {
      const test = isTest(file.path)
      const direct = eachImport(file, (target) =>
        isRule(target) || folderOf(target) === 'shared' ? null : 'rules import only rules and shared',
      )
      return test ? direct : [...direct, ...impurePackages(file, byPath), ...impureCalls(file)]
    })
}

function impurePackages(rule: SourceFile, byPath: ReadonlyMap<string, SourceFile>): readonly Offence[] {
  const reached = new Set([rule])
  const found: Offence[] = []
  for (const file of reached) {
    for (const { specifier } of file.imports.filter(({ typeOnly }) => !typeOnly)) {
      const target = resolveImport(file.path, specifier)
      const next = target === null ? undefined : byPath.get(target)
      if (next !== undefined) reached.add(next)
      if (target === null && !purePackages.includes(specifier)) {
        found.push(offence(rule, specifier, `rules are pure${file === rule ? '' : ` (by way of ${file.path})`}`))
      }
    }
  }
  return found
}

const impure = /^(process|performance|fetch|setTimeout|setInterval|globalThis|Math\.random|Date\.now)$/

function impureCalls(file: SourceFile): readonly Offence[] {
  const found: Offence[] = []
  const visit = (node: ts.Node): void => {
    if (isImpure(node)) found.push(`${file.path} uses ${node.getText()}: rules read no clock, environment or chance`)
    ts.forEachChild(node, visit)
  }
  visit(file.syntax)
  return found
}

function isImpure(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length
  if (ts.isPropertyAccessExpression(node)) return impure.test(node.getText())
  return ts.isIdentifier(node) && impure.test(node.text) && !isNameOfSomethingElse(node)
}

/** `report.process`, `{ process: 1 }` and a parameter called `document` are not the globals. */
function isNameOfSomethingElse(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  const isDeclared = ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)
  return (
    isDeclared ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isShorthandPropertyAssignment(parent)
  )
}

function eachImport(file: SourceFile, judge: (target: string, found: Import) => string | null): readonly Offence[] {
  return file.imports.flatMap((found) => {
    const target = resolveImport(file.path, found.specifier)
    const reason = target === null ? null : judge(target, found)
    return reason === null ? [] : [offence(file, found.specifier, reason)]
  })
}

const offence = (file: SourceFile, specifier: string, reason: string): Offence =>
  `${file.path} imports ${specifier}: ${reason}`
const isData = (path: string): boolean => /^\.\.\/data\/(illustrative\/)?[^/]+$/.test(path)
const folderOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : '')
const isTest = (path: string): boolean => /\.(test|stories)\.tsx?$/.test(path)
const isRule = (path: string): boolean => path.split('/').includes('rules')
