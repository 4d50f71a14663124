import {
  createCompilationErrorMessage,
  createCompiledCatalog,
  createMissingErrorMessage,
  getCatalogs,
} from '@lingui/cli/api'
import { getConfig } from '@lingui/conf'
import type { Messages } from '@lingui/core'
import type { Plugin } from 'vite'

const LANGUAGES = ['vi', 'en'] as const
type Catalogues = Readonly<Record<(typeof LANGUAGES)[number], Messages>>

/** Ids that Lingui's macros make: six letters of base64, quoted. */
const ID = /(["'`])([\w+/-]{6})\1/gu
const PREFIX = '\0words:'

/**
 * Words travel with the code that says them: a module with messages imports those messages, compiled, in both languages. So a
 * page loads the words of what it shows, and no page pays for the words of another; nobody waits for a catalogue before the
 * first paint, nor when the language is changed.
 *
 * Only in a build. From the sources, in tests and in Storybook the catalogues are read whole.
 */
export function wordsWithCode(): Plugin {
  let catalogues: Catalogues
  return {
    name: 'par-atlas:words-with-code',
    apply: 'build',
    enforce: 'post',
    async buildStart() {
      const [vi, en] = await Promise.all(LANGUAGES.map(readCatalogue))
      catalogues = { vi: vi ?? {}, en: en ?? {} }
    },
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/u },
      handler(code) {
        const ids = idsIn(code, catalogues)
        return ids.length > 0 ? { code: `import '${PREFIX.slice(1)}${ids.join()}'\n${code}`, map: null } : null
      },
    },
    resolveId: { filter: { id: /^words:/u }, handler: (id) => ({ id: `\0${id}`, moduleSideEffects: true }) },
    load: {
      filter: { id: /^\0words:/u },
      handler: (id) => ({ code: sayAll(id.slice(PREFIX.length).split(','), catalogues), moduleType: 'js' }),
    },
  }
}

/** Every string that is the id of a message: one too many costs a few bytes, one too few would be silence. */
const idsIn = (code: string, { vi }: Catalogues): readonly string[] =>
  [...new Set([...code.matchAll(ID)].map(([, , id]) => id ?? ''))].filter((id) => Object.hasOwn(vi, id)).sort()

function sayAll(ids: readonly string[], { vi, en }: Catalogues): string {
  const said = ids.map((id) => `${JSON.stringify(id)}:${JSON.stringify([bare(vi[id]), bare(en[id])])}`)
  return `import { say } from '/src/shared/words.ts'\nsay({${said.join()}})\n`
}

/** A text without a gap is compiled to a list of one, which `say` makes of it again. */
const bare = (said: Messages[string] | undefined) =>
  Array.isArray(said) && typeof said[0] === 'string' && said.length === 1 ? said[0] : said

async function readCatalogue(language: string): Promise<Messages> {
  const config = getConfig()
  const [catalogue] = await getCatalogs(config)
  if (!catalogue) throw new Error('Expected a catalogue in lingui.config.ts, but found none.')
  const { sourceLocale, fallbackLocales } = config
  const { messages, missing } = await catalogue.getTranslations(language, { sourceLocale, fallbackLocales })
  if (missing.length > 0) throw new Error(createMissingErrorMessage(language, missing))
  const { source, errors } = createCompiledCatalog(language, messages, { namespace: 'json' })
  if (errors.length > 0) throw new Error(createCompilationErrorMessage(language, errors))
  return JSON.parse(source).messages
}
