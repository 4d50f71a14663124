import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { PanelFacts, PanelSection, SidePanel } from '../kit/SidePanel/SidePanel.tsx'
import styles from './framework.module.css'
import { PART_WORDS } from './part-words.ts'
import { pointsText } from './points-text.ts'
import type { FrameworkRow } from './rules/framework-rows.ts'

const route = getRouteApi('/bo-tieu-chi/$code')

/** All about one leaf: its points, rule, table of levels, figures asked for, guidance, evidence, and other versions. */
export function FrameworkPanel({ row }: { readonly row: FrameworkRow }) {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  const navigate = route.useNavigate()
  const { code, title, lead, max, cap, part, rule } = row
  const points = max === null ? (cap === null ? null : `±${pointsText(cap, locale)}`) : pointsText(max, locale)
  return (
    <SidePanel
      title={title}
      over={[code, lead].filter(Boolean).join(' · ')}
      subject={code}
      silent
      back={t`Về bảng tiêu chí`}
      onClose={() => navigate({ search: (known) => ({ ...known, muc: undefined }), resetScroll: false })}
      returnTo={() => document.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(code)}"]`)}
    >
      <p className={styles.most}>
        <strong>{points ?? '–'}</strong>{' '}
        {max === null ? <Trans>điểm nhiều nhất một năm</Trans> : <Trans>điểm tối đa</Trans>}
        {part && <span className={styles.quiet}> · {i18n._(PART_WORDS[part].name)}</span>}
      </p>
      {rule && <RuleSections rule={rule} />}
      <Figures row={row} />
      {row.guidance && (
        <PanelSection title={t`Hướng dẫn`}>
          <p>{row.guidance}</p>
        </PanelSection>
      )}
      {row.evidence.length > 0 && (
        <PanelSection title={t`Minh chứng yêu cầu`}>
          <ul className={styles.list}>
            {row.evidence.map((kind) => (
              <li key={kind}>{kind}</li>
            ))}
          </ul>
        </PanelSection>
      )}
      <Versions row={row} />
      {rule?.source && (
        <PanelSection title={t`Nơi quy định`}>
          <p>{rule.source}</p>
        </PanelSection>
      )}
    </SidePanel>
  )
}

function RuleSections({ rule }: { readonly rule: NonNullable<FrameworkRow['rule']> }) {
  const { t } = useLingui()
  const locale = useLocale()
  return (
    <>
      <PanelSection title={t`Cách chấm`}>
        <p>{rule.summary}</p>
        {rule.whenNoneText && (
          <p>
            <Trans>Không phát sinh: {rule.whenNoneText}</Trans>
          </p>
        )}
        <p>
          <Trans>Không áp dụng: {rule.notApplicableText}</Trans>
        </p>
      </PanelSection>
      <PanelSection title={t`Các mức điểm`}>
        <PanelFacts
          facts={rule.parameters.map(({ label, text, points }, index) => ({
            id: `${index}`,
            term: label,
            value: points === null ? '' : pointsText(points, locale),
            note: text,
          }))}
        />
      </PanelSection>
    </>
  )
}

function Figures({ row: { figures } }: { readonly row: FrameworkRow }) {
  const { t } = useLingui()
  if (figures.length === 0) return null
  return (
    <PanelSection title={t`Số liệu phải báo cáo`}>
      <PanelFacts
        facts={figures.map(({ name, label, unit }) => ({
          id: name,
          term: name.length === 1 ? `${label} (${name})` : label,
          value: unit ?? '',
        }))}
      />
    </PanelSection>
  )
}

/** What it answers to in the version before and after; nothing where there is no such version. */
function Versions({ row }: { readonly row: FrameworkRow }) {
  const { t } = useLingui()
  const { earlier, later } = route.useLoaderData()
  if (!earlier && !later) return null
  return (
    <PanelSection title={t`Ở phiên bản khác`}>
      {earlier && <Version code={earlier.code} links={row.earlier} fresh={t`mới thêm ở bản này`} />}
      {later && <Version code={later.code} links={row.later} fresh={t`không còn ở bản sau`} />}
    </PanelSection>
  )
}

interface VersionProps {
  readonly code: string
  readonly links: FrameworkRow['earlier']
  readonly fresh: string
}

function Version({ code, links, fresh }: VersionProps) {
  const { t } = useLingui()
  return (
    <p>
      {code}:{' '}
      {links.length === 0
        ? fresh
        : links.map(({ criterion, coverage }) => (
            <span key={criterion.code} className={styles.linked}>
              <Link to="/bo-tieu-chi/$code" params={{ code }} search={{ muc: criterion.code }} className={linkClass()}>
                {criterion.code}
              </Link>{' '}
              ({coverage === 'FULL' ? t`toàn bộ` : t`một phần`})
            </span>
          ))}
    </p>
  )
}
