import ts from 'typescript'
import type { SourceFile } from './source-file.ts'

/** Attributes that a person reads or hears. */
const spoken = /^(alt|aria-(label|description|roledescription|valuetext)|label|placeholder|title|caption|description)$/
const letters = /\p{L}{2,}/u
/** Names that no language translates; each language is called by its own name. */
const untranslated = /^(PAR Atlas|CSV|SVG|Tiếng Việt|English)$/
const vietnamese = /[ăâđêôơưạảãàáậầấẩẫắằặẳẵẹẻẽèéếềệểễọỏõòóốồộổỗớờợởỡụủũùúứừựửữịỉĩìíỵỷỹỳý]/iu

/**
 * Texts for people that no translator will see: words in JSX outside `<Trans>`, words in attributes that are read aloud, and
 * Vietnamese in any string outside a Lingui macro. As far as syntax can tell: a word passed on in a variable is not found.
 */
export function literalStrings(file: SourceFile): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (isTranslated(node)) return
    if (isLiteralText(node) && !untranslated.test(node.getText().replaceAll(/^\W+|\W+$/g, '')))
      found.push(`${file.path}:${lineOf(file.syntax, node)} ${node.getText().trim()}`)
    ts.forEachChild(node, visit)
  }
  visit(file.syntax)
  return found
}

/** What a Lingui macro holds: `<Trans>`, `<Plural>`, t`…`, msg`…`, t({ … }), plural(…). */
function isTranslated(node: ts.Node): boolean {
  if (ts.isJsxElement(node)) return /^(Trans|Plural|Select|SelectOrdinal)$/.test(node.openingElement.tagName.getText())
  if (ts.isJsxSelfClosingElement(node)) return /^(Trans|Plural|SelectOrdinal)$/.test(node.tagName.getText())
  if (ts.isTaggedTemplateExpression(node)) return isMacro(node.tag)
  return ts.isCallExpression(node) && isMacro(node.expression)
}

const isMacro = (node: ts.Node): boolean =>
  /^(t|msg|defineMessage|plural|select|selectOrdinal|ph)$/.test(node.getText())

function isLiteralText(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return letters.test(node.text)
  if (
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node)
  ) {
    return vietnamese.test(node.text)
  }
  if (!ts.isStringLiteral(node) || ts.isImportDeclaration(node.parent)) return false
  const isSpoken = ts.isJsxAttribute(node.parent) && spoken.test(node.parent.name.getText())
  return isSpoken ? letters.test(node.text) : vietnamese.test(node.text)
}

const lineOf = (syntax: ts.SourceFile, node: ts.Node): number =>
  syntax.getLineAndCharacterOfPosition(node.getStart(syntax)).line + 1
