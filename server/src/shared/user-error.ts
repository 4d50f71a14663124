import { Field, InterfaceType, ObjectType } from 'type-graphql'
import type { Language } from './errors.ts'
import { Node } from './node.ts'
import type { Problem } from './problem.ts'
import type { Bilingual } from './tongue.ts'

export const typeOfUserError = (value: { readonly type: string }): string => value.type

/** Why an act was refused. It stands in the payload: several may, and each says what to do otherwise. */
@InterfaceType({
  description: 'Why an act was refused (lý do từ chối). Nothing was changed then.',
  resolveType: typeOfUserError,
})
export abstract class UserError {
  /** Name of the type that implements this. */
  readonly type!: string

  @Field(() => String, {
    simple: true,
    description: 'A stable word for what is wrong; branch on it, not on the message.',
  })
  code!: string

  @Field(() => [String], { simple: true, description: 'Which part of the input is meant, from `input` on.' })
  path!: readonly string[]

  @Field(() => String, {
    simple: true,
    description: 'What was expected and what came, in the language that the request prefers.',
  })
  message!: string
}

@ObjectType({
  implements: UserError,
  simpleResolvers: true,
  description: 'Something in the input breaks a rule (dữ liệu vào sai).',
})
export class InvalidInput extends UserError {}

@ObjectType({
  implements: UserError,
  simpleResolvers: true,
  description: 'Whoever asks may not do this, or nobody may on this server (không được phép).',
})
export class NotAllowed extends UserError {}

@ObjectType({
  implements: UserError,
  simpleResolvers: true,
  description: 'Somebody changed meanwhile what the act was based on (dữ liệu đã thay đổi): look again, then decide.',
})
export class VersionConflict extends UserError {
  @Field(() => Node, { nullable: true, description: 'What stands there now; null where it is no single thing.' })
  current!: Node | null
}

export const invalidInput = (language: Language, { code, path, message }: Problem): InvalidInput => ({
  ...{ type: 'InvalidInput', code, path: ['input', ...path], message: message[language] },
})

export const notAllowed = (language: Language, message: Bilingual): NotAllowed => ({
  ...{ type: 'NotAllowed', code: 'NOT_ALLOWED', path: [], message: message[language] },
})

export const versionConflict = (language: Language, path: readonly string[], message: Bilingual): VersionConflict => ({
  ...{ type: 'VersionConflict', code: 'VERSION_CONFLICT', path: ['input', ...path], message: message[language] },
  current: null,
})
