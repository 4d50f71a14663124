import { documentLimits } from '@par-atlas/schema/limits'
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Message } from '../shared/errors.ts'

type Limit = keyof typeof documentLimits

/** A list whose page is not stated answers this many. */
const usualPage = 20

interface Tally {
  depth: number
  fields: number
  rootFields: number
  aliases: number
  directives: number
  nodes: number
}

interface Walk {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: Readonly<Record<string, unknown>>
  readonly tally: Tally
  /** Fragments that stand around this place: one inside itself is never written out. */
  readonly around: readonly string[]
}

/** Raised inside the walk as soon as a bound is passed: what a hostile document would still cost is not paid. */
class Exceeded extends Error {
  readonly limit: Limit

  constructor(limit: Limit) {
    super(limit)
    this.limit = limit
  }
}

/**
 * Why a document asks too much, or null. It is read before it is validated, since validation itself costs more than linear
 * time; so names that the schema does not know are passed over here and told there.
 */
export function refuseDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>> = {},
): Message | null {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  try {
    for (const operation of document.definitions) {
      if (operation.kind === Kind.OPERATION_DEFINITION) walkOperation(schema, operation, fragments, variables)
    }
    return null
  } catch (error) {
    if (error instanceof Exceeded) return words[error.limit]
    throw error
  }
}

function walkOperation(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Walk['fragments'],
  variables: Walk['variables'],
): void {
  const tally = { depth: 0, fields: 0, rootFields: 0, aliases: 0, directives: 0, nodes: 0 }
  const walk = { schema, fragments, variables, tally, around: [] }
  count(walk, 'directives', operation.directives?.length ?? 0)
  walkSelections(walk, operation.selectionSet, schema.getRootType(operation.operation) ?? null, { depth: 1, rows: 1 })
}

interface Place {
  readonly depth: number
  /** How many times this place could come in the answer. */
  readonly rows: number
}

function walkSelections(walk: Walk, set: SelectionSetNode, type: GraphQLCompositeType | null, place: Place): void {
  for (const selection of set.selections) {
    count(walk, 'directives', selection.directives?.length ?? 0)
    if (selection.kind === Kind.FIELD) {
      walkField(walk, selection, type, place)
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value
      walkSelections(walk, selection.selectionSet, condition ? typeNamed(walk.schema, condition) : type, place)
    } else {
      walkSpread(walk, selection.name.value, place)
    }
  }
}

function walkSpread(walk: Walk, name: string, place: Place): void {
  const fragment = walk.fragments.get(name)
  // Counted, too: spreads that double at every level cost time even where no field stands at their end.
  count(walk, 'fields', 1)
  if (fragment === undefined || walk.around.includes(name)) return
  const inside = { ...walk, around: [...walk.around, name] }
  walkSelections(inside, fragment.selectionSet, typeNamed(walk.schema, fragment.typeCondition.name.value), place)
}

function walkField(walk: Walk, field: FieldNode, parent: GraphQLCompositeType | null, place: Place): void {
  count(walk, 'fields', 1)
  if (place.depth === 1) count(walk, 'rootFields', 1)
  if (field.alias !== undefined) count(walk, 'aliases', 1)
  if (place.depth > documentLimits.depth) throw new Exceeded('depth')
  if (field.selectionSet === undefined) return
  const definition = fieldNamed(parent, field.name.value)
  const page = pageOf(field, definition, walk.variables)
  const rows = place.rows * (page ?? 1)
  if (page !== null) count(walk, 'nodes', rows)
  const type = definition === null ? null : getNamedType(definition.type)
  walkSelections(walk, field.selectionSet, isCompositeType(type) ? type : null, { depth: place.depth + 1, rows })
}

function count(walk: Walk, limit: Limit, more: number): void {
  walk.tally[limit] += more
  if (walk.tally[limit] > documentLimits[limit]) throw new Exceeded(limit)
}

/** How many rows a list could give here, or null where the field is no list by pages. */
function pageOf(
  field: FieldNode,
  definition: GraphQLField<unknown, unknown> | null,
  variables: Walk['variables'],
): number | null {
  if (!definition?.args.some(({ name }) => name === 'first')) return null
  for (const argument of field.arguments ?? []) {
    if (argument.name.value !== 'first' && argument.name.value !== 'last') continue
    const { value } = argument
    const asked = value.kind === Kind.VARIABLE ? variables[value.name.value] : 'value' in value ? value.value : null
    const number = Number(asked ?? Number.NaN)
    if (Number.isFinite(number)) return Math.max(number, 1)
  }
  return usualPage
}

function fieldNamed(type: GraphQLCompositeType | null, name: string): GraphQLField<unknown, unknown> | null {
  return isObjectType(type) || isInterfaceType(type) ? (type.getFields()[name] ?? null) : null
}

function typeNamed(schema: GraphQLSchema, name: string): GraphQLCompositeType | null {
  const type = schema.getType(name)
  return isCompositeType(type) ? type : null
}

const words: Readonly<Record<Limit, Message>> = {
  depth: {
    vi: `Câu truy vấn lồng quá sâu: tối đa ${documentLimits.depth} tầng.`,
    en: `The document is nested too deep: expected at most ${documentLimits.depth} levels.`,
  },
  fields: {
    vi: `Câu truy vấn hỏi quá nhiều trường: tối đa ${documentLimits.fields}, kể cả trong các fragment.`,
    en: `The document asks for too many fields: expected at most ${documentLimits.fields}, fragments written out.`,
  },
  rootFields: {
    vi: `Câu truy vấn có quá nhiều trường ở gốc: tối đa ${documentLimits.rootFields}.`,
    en: `The document has too many root fields: expected at most ${documentLimits.rootFields}.`,
  },
  aliases: {
    vi: `Câu truy vấn đặt quá nhiều bí danh: tối đa ${documentLimits.aliases}.`,
    en: `The document has too many aliases: expected at most ${documentLimits.aliases}.`,
  },
  directives: {
    vi: `Câu truy vấn dùng quá nhiều chỉ thị (directive): tối đa ${documentLimits.directives}.`,
    en: `The document has too many directives: expected at most ${documentLimits.directives}.`,
  },
  nodes: {
    vi: `Câu truy vấn có thể trả về quá nhiều dòng: tối đa ${documentLimits.nodes}. Hãy giảm first, hoặc đọc theo từng trang.`,
    en: `The document could answer too many rows: expected at most ${documentLimits.nodes}. Lower first, or read page by page.`,
  },
}
