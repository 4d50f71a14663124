import { useLingui } from '@lingui/react/macro'
import { Bullet } from '../kit/Bullet/Bullet.tsx'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Link } from '../kit/Link/Link.tsx'
import { Line } from '../kit/Page/Page.tsx'
import { sourceWords } from '../shared/source-words.ts'
import styles from './figures.module.css'

/** A figure's text as its source printed it; in English with a decimal point. */
export function Printed({ text, scaleMax }: { readonly text: string; readonly scaleMax: number | null }) {
  const locale = useLocale()
  const shown = locale === 'en' ? text.replace(/(\d),(\d)/gu, '$1.$2') : text
  return (
    <span className={styles.printed}>
      <strong>{shown}</strong>
      {scaleMax !== null && (
        <span className={styles.scale}>/{formatDecimal(scaleMax, Number.isInteger(scaleMax) ? 0 : 2, locale)}</span>
      )}
    </span>
  )
}

/** How far a figure reaches on its own scale, as long for every scale; nothing where the source states no maximum. */
export function OwnScale({ value, scaleMax }: { readonly value: number; readonly scaleMax: number | null }) {
  if (scaleMax === null) return null
  return (
    <span className={styles.ownScale}>
      <Bullet value={value} target={null} scale={scaleMax} />
    </span>
  )
}

export interface PrintedRankProps {
  readonly rank: number | null
  readonly base: number | null
  readonly note: string | null
}

/** A rank with its base, "?" where the source gives none; or what the source says instead of a number. */
export function PrintedRank({ rank, base, note }: PrintedRankProps) {
  const { t } = useLingui()
  const locale = useLocale()
  const words = note && sourceWords(note, locale)
  if (rank === null) return words
  const among = base ?? '?'
  return (
    <span className={styles.rank}>
      {t`hạng ${rank}/${among}`}
      {words && ` (${words})`}
    </span>
  )
}

export interface CitedProps {
  /** What is said beside the figure; a note that the source bears in its own words is not said twice. */
  readonly notes: readonly (string | null)[]
  readonly source: string
  readonly url: string | null
}

/** The source of a figure, on a line beneath it, after what is said of it. */
export function Cited({ notes, source, url }: CitedProps) {
  const locale = useLocale()
  const told = notes.filter((note) => note !== null).filter((note) => !source.includes(note))
  return (
    <Line>
      {told.map((note) => `${sourceWords(note, locale)} · `)}
      <SourceText text={source} url={url} />
    </Line>
  )
}

export interface SourceTextProps {
  readonly text: string
  readonly url: string | null
  /** Shows the whole address, not its host alone. */
  readonly whole?: boolean
}

/** A source: a link where it has an address, its words where it has none. */
export function SourceText({ text, url, whole = false }: SourceTextProps) {
  const locale = useLocale()
  if (url === null) return sourceWords(text, locale)
  const remark = text
    .replace(url, '')
    .trim()
    .replace(/^\((.*)\)$/u, '$1')
  return (
    <>
      <Link href={url} title={url}>
        {whole ? readable(url) : hostOf(url)}
      </Link>
      {remark && ` (${sourceWords(remark, locale)})`}
    </>
  )
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host.replace(/^www\./u, '') : url)

/** The address without its scheme, with letters instead of escapes. */
function readable(url: string): string {
  const text = url.replace(/^https?:\/\/(?:www\.)?/u, '')
  try {
    return decodeURI(text)
  } catch {
    return text
  }
}
