import { fold } from '@par-atlas/schema/fold'
import {
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
  type StringValueNode,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql'

export type TypeKind = 'OBJECT' | 'INTERFACE' | 'INPUT' | 'ENUM' | 'SCALAR' | 'UNION'

/** One thing inside a type: a field, a value of an enumeration, a field of an input. */
export interface Entry {
  readonly name: string
  /** `[Unit!]!`; null for a value of an enumeration. */
  readonly type: string | null
  /** The type alone that it leads to, `Unit`; null likewise. */
  readonly leadsTo: string | null
  readonly description: string
  readonly arguments: readonly Entry[]
  /** Everything said about it, folded. */
  readonly searched: string
}

export interface TypeEntry {
  readonly name: string
  readonly kind: TypeKind
  readonly description: string
  readonly interfaces: readonly string[]
  readonly entries: readonly Entry[]
  readonly searched: string
}

/**
 * The dictionary of a printed schema: its types by name, the root first, with what each description says. Connections and their
 * edges are left out, since they all say the same.
 */
export function readDictionary(schemaText: string): readonly TypeEntry[] {
  const types = parse(schemaText, { noLocation: true })
    .definitions.filter((definition) => 'name' in definition && definition.kind.endsWith('TypeDefinition'))
    .map((definition) => typeEntry(definition as TypeDefinitionNode))
    .filter(({ name }) => !/(Connection|Edge)$/.test(name))
  return types.toSorted((one, other) => rootFirst(one) - rootFirst(other) || (one.name < other.name ? -1 : 1))
}

const rootFirst = ({ name }: TypeEntry): number => (name === 'Query' ? 0 : name === 'Mutation' ? 1 : 2)

/**
 * What holds every word, without regard to case and Vietnamese marks: a type by its own name or description with all that is
 * in it, else with those of its entries that hold them. All of it where there are no words.
 */
export function searchDictionary(types: readonly TypeEntry[], words: string): readonly TypeEntry[] {
  const wanted = fold(words).split(' ').filter(Boolean)
  if (wanted.length === 0) return types
  const holds = (text: string) => wanted.every((word) => text.includes(word))
  return types.flatMap((type) => {
    if (holds(type.searched)) return [type]
    const entries = type.entries.filter(({ searched }) => holds(`${fold(type.name)} ${searched}`))
    return entries.length > 0 ? [{ ...type, entries }] : []
  })
}

const KINDS: Readonly<Record<TypeDefinitionNode['kind'], TypeKind>> = {
  [Kind.OBJECT_TYPE_DEFINITION]: 'OBJECT',
  [Kind.INTERFACE_TYPE_DEFINITION]: 'INTERFACE',
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: 'INPUT',
  [Kind.ENUM_TYPE_DEFINITION]: 'ENUM',
  [Kind.SCALAR_TYPE_DEFINITION]: 'SCALAR',
  [Kind.UNION_TYPE_DEFINITION]: 'UNION',
}

function typeEntry(definition: TypeDefinitionNode): TypeEntry {
  const name = definition.name.value
  const description = wordsOf(definition)
  const fields = 'fields' in definition ? (definition.fields ?? []) : []
  const values = 'values' in definition ? (definition.values ?? []) : []
  const entries = [
    ...fields.map(fieldEntry),
    ...values.map((value) => entry(value.name.value, null, wordsOf(value), [])),
  ]
  const interfaces = 'interfaces' in definition ? (definition.interfaces ?? []).map((each) => each.name.value) : []
  return {
    name,
    kind: KINDS[definition.kind],
    description,
    interfaces,
    entries,
    searched: fold(`${name} ${description}`),
  }
}

function fieldEntry(field: FieldDefinitionNode | InputValueDefinitionNode): Entry {
  const given = 'arguments' in field ? (field.arguments ?? []).map(fieldEntry) : []
  return entry(field.name.value, field.type, wordsOf(field), given)
}

function entry(name: string, type: TypeNode | null, description: string, given: readonly Entry[]): Entry {
  const searched = fold(`${name} ${description} ${given.map((each) => each.searched).join(' ')}`)
  return {
    name,
    type: type && print(type),
    leadsTo: type && innermost(type),
    description,
    arguments: given,
    searched,
  }
}

function innermost(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : innermost(type.type)
}

const wordsOf = ({ description }: { readonly description?: StringValueNode }): string => description?.value ?? ''
