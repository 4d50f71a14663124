import 'vitest'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the server that all files of the project ask. */
    readonly url: string
    /** The maintenance database of its cluster, for files that need a server of their own (project `served`). */
    readonly adminUrl: string
  }
}
