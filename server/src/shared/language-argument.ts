import { registerEnumType } from 'type-graphql'
import { MessageLanguage } from './message-language.ts'

registerEnumType(MessageLanguage, {
  name: 'Language',
  description: 'Language of a text meant for a reader.',
  valuesConfig: { VI: { description: 'Vietnamese (tiếng Việt).' }, EN: { description: 'English.' } },
})

/** What every argument `language` shares: `@Arg('language', () => MessageLanguage, languageArgument)`. */
export const languageArgument = {
  nullable: true,
  defaultValue: MessageLanguage.VI,
  description: 'Language of the text; Vietnamese where left out.',
} as const

export { MessageLanguage }
