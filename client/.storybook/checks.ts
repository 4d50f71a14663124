import axe from 'axe-core'

type Context = {
  readonly canvasElement: HTMLElement
  readonly globals: Record<string, unknown>
  readonly parameters: Record<string, unknown>
}

/** Axe's addon judges the story in its own theme; only colours change with the theme, so only they are judged again. */
export async function contrastInOtherTheme({ globals }: Context): Promise<void> {
  const root = document.documentElement
  const other = globals.theme === 'dark' ? 'light' : 'dark'
  root.dataset.theme = other
  try {
    const { violations } = await axe.run(document.body, { runOnly: ['color-contrast'] })
    const found = violations.flatMap(({ nodes }) =>
      nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
    )
    if (found.length > 0)
      throw new Error(`Expected enough contrast in the ${other} theme, but got:\n${found.join('\n')}`)
  } finally {
    root.dataset.theme = String(globals.theme)
  }
}

/** Words that English names of controls are made of and no Vietnamese name holds. */
const ENGLISH =
  /\b(the|show|hide|close|dismiss|open|search|clear|select|selected|options?|available|suggestions?|button|sort|sorted|loading|more|next|previous|row|column|page|retry|error|press)\b/i
const SPOKEN = [
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'aria-description',
  'title',
  'placeholder',
  'alt',
]

/** In a Vietnamese page nothing is heard in English, not from a library's own words either. */
export function noEnglishNames({ globals }: Context): void {
  if (globals.locale !== 'vi') return
  const said = [...document.body.querySelectorAll('*')].flatMap((element) =>
    SPOKEN.flatMap((name) => element.getAttribute(name) ?? []),
  )
  const live = [...document.body.querySelectorAll('[aria-live], [role=log], [role=status]')].map(
    ({ textContent }) => textContent ?? '',
  )
  const found = [...said, ...live].filter((text) => ENGLISH.test(text))
  if (found.length > 0) throw new Error(`Expected Vietnamese names only, but got: ${[...new Set(found)].join('; ')}`)
}
