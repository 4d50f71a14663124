import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from '../kit/Button/Button.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { Empty, ErrorState } from '../kit/states/states.tsx'
import { unitName } from '../units/unit-name.ts'
import { ComparedTray } from './ComparedTray.tsx'
import { ComparisonHeading } from './ComparisonHeading.tsx'
import styles from './comparison.module.css'
import type { LoadedComparison } from './load-comparison.ts'
import type { Suggestion } from './rules/suggest.ts'
import { useNamed } from './use-compared.ts'
import { useComparisonView } from './use-comparison-view.ts'
import { YearsTab } from './YearsTab.tsx'

const route = getRouteApi('/so-sanh')

interface MessageProps {
  readonly loaded: LoadedComparison
}

/** Fewer than two units: nothing is compared yet, and the field to add one stands open. */
export function TooFewUnits({ loaded }: MessageProps) {
  const { units, occasion } = loaded
  const named = useNamed(units, occasion)
  const [first] = named
  return (
    <div className={styles.view}>
      <Heading loaded={loaded} />
      <UnknownUnits />
      <Empty>
        {first ? (
          <Trans>Chọn thêm ít nhất một đơn vị để so với {first.name}.</Trans>
        ) : (
          <Trans>Chọn từ hai đến tám đơn vị để đặt cạnh nhau.</Trans>
        )}
      </Empty>
      <ComparedTray units={named} />
      {loaded.kind === 'few' && <Suggestions suggestions={loaded.suggestions} />}
    </div>
  )
}

/** The leader and the neighbours in rank, each one press away. */
function Suggestions({ suggestions }: { readonly suggestions: readonly Suggestion[] }) {
  const { t } = useLingui()
  const locale = useLocale()
  const { add } = useComparisonView()
  if (suggestions.length === 0) return null
  const words = { leader: t`dẫn đầu khối`, above: t`ngay trên`, below: t`ngay dưới` }
  return (
    <div className={styles.suggestions}>
      <Trans>Gợi ý:</Trans>
      <ul>
        {suggestions.map(({ why, rank, unit }) => (
          <li key={unit.slug}>
            <Button variant="quiet" onClick={() => add(unit.slug)}>
              {unitName(unit, locale)}
            </Button>{' '}
            <span className={styles.fact}>
              {words[why]}, <Trans>hạng {rank}</Trans>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The units stand in no ranking: nothing can be set side by side, but each may be set against its own years. */
export function NothingInCommon({ loaded }: MessageProps) {
  const { t } = useLingui()
  const named = useNamed(loaded.units, null)
  const dated = loaded.units.some(({ history }) => history.length > 0)
  return (
    <div className={styles.view}>
      <Heading loaded={loaded} />
      <UnknownUnits />
      <Empty>
        {dated ? (
          <Trans>
            Các đơn vị này chưa có bảng xếp hạng chung để đặt cạnh nhau; dưới đây là từng đơn vị qua các năm.
          </Trans>
        ) : (
          <Trans>Các đơn vị này chưa có điểm hay số công bố nào để so.</Trans>
        )}
      </Empty>
      <ComparedTray units={named} />
      {dated && (
        <YearsTab
          units={named}
          source={t`Nguồn: số đã công bố các năm, PAR INDEX; từng số kèm nguồn ở trang đơn vị.`}
          illustrative={loaded.units.some(({ provenance }) => provenance === 'ILLUSTRATIVE')}
        />
      )}
    </div>
  )
}

/** Real units are never set against illustrative ones: the server's own words, and one way out for each side. */
export function Refused({ loaded, reason }: MessageProps & { readonly reason: string | null }) {
  const { open } = useComparisonView()
  const named = useNamed(loaded.units, loaded.occasion)
  const only = (provenance: 'OFFICIAL' | 'ILLUSTRATIVE') =>
    open({
      dv: loaded.units.filter((unit) => unit.provenance === provenance).map(({ slug }) => slug),
      bo: undefined,
      nam: undefined,
      khoi: undefined,
    })
  return (
    <div className={styles.view}>
      <Heading loaded={loaded} />
      <ErrorState
        what={<Trans>Không so đơn vị có thật với đơn vị minh họa.</Trans>}
        kept={
          reason === null ? (
            <Trans>Điểm của đơn vị minh họa không có thật, nên đặt cạnh nhau sẽ gây hiểu lầm.</Trans>
          ) : (
            serverWords(reason)
          )
        }
      />
      <p className={styles.ways}>
        <Button onClick={() => only('OFFICIAL')}>
          <Trans>Giữ các đơn vị có thật</Trans>
        </Button>
        <Button onClick={() => only('ILLUSTRATIVE')}>
          <Trans>Giữ các đơn vị minh họa</Trans>
        </Button>
      </p>
      <ComparedTray units={named} />
    </div>
  )
}

/** The server cannot set these units side by side: its own words, and the units to change. */
export function Unanswered({ loaded, reason }: MessageProps & { readonly reason: string }) {
  const named = useNamed(loaded.units, loaded.occasion)
  return (
    <div className={styles.view}>
      <Heading loaded={loaded} />
      <ErrorState what={<Trans>Không đặt cạnh nhau được các đơn vị này.</Trans>} kept={serverWords(reason)} />
      <ComparedTray units={named} />
    </div>
  )
}

/** Addresses that name no unit are said, not dropped in silence. */
export function UnknownUnits() {
  const { unknown } = route.useLoaderData()
  if (unknown.length === 0) return null
  const names = unknown.map((slug) => `“${slug}”`).join(', ')
  return (
    <p className={styles.unknown} role="status">
      <Trans>Không có đơn vị nào ở địa chỉ {names}; bảng này không có các đơn vị đó.</Trans>
    </p>
  )
}

/** What the server says, without the name of the argument that it begins with: a reader did not write the question. */
function serverWords(message: string): string {
  const words = message.replace(/^[\w.]+: /u, '')
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}

function Heading({ loaded: { occasions, occasion, units, kind } }: MessageProps) {
  return (
    <ComparisonHeading
      occasions={occasions}
      occasion={units.length < 2 || kind === 'refused' ? null : occasion}
      count={units.length}
      illustrative={units.some(({ provenance }) => provenance === 'ILLUSTRATIVE')}
    />
  )
}
