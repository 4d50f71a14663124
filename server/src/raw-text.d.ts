/** A file's text, taken in when the server is built. */
declare module '*?raw' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: the bundler gives the text as the default export.
  export default text
}
