import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useLocale } from '../kit/format/locale.ts'
import { Select } from '../kit/Select/Select.tsx'
import { ImportTemplate } from './ImportTemplate.tsx'
import styles from './import.module.css'
import { type ImportSearch, KINDS, type KindWord } from './import-search.ts'
import { useKindWords } from './import-words.ts'
import type { ImportRound } from './load-rounds.ts'

const route = getRouteApi('/nhap-lieu')

/** The kind of file and what it needs, all of it in the address, and the kind's template. */
export function ImportChoices() {
  const { t } = useLingui()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: Partial<ImportSearch>) =>
    navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false })
  const kindWords = useKindWords()
  const kind = search.loai ?? 'so-lieu'
  const kinds = Object.keys(KINDS) as KindWord[]
  return (
    <>
      <div className={styles.choices}>
        <Select
          label={t`Loại dữ liệu`}
          value={kind}
          options={kinds.map((value) => ({ value, label: kindWords(KINDS[value]) }))}
          onChange={(value) => change({ loai: kinds.find((each) => each === value && each !== 'so-lieu') })}
        />
        {kind === 'diem' && <ScoreChoices search={search} change={change} />}
        {!TELLS_PROVENANCE.has(kind) && (
          <Select
            label={t`Thật hay minh họa`}
            value={search['minh-hoa'] ? '1' : ''}
            options={[
              { value: '', label: t`Thật` },
              { value: '1', label: t`Minh họa, không có thật` },
            ]}
            onChange={(value) => change({ 'minh-hoa': value === '1' ? true : undefined })}
          />
        )}
        <Select
          label={t`Dấu thập phân`}
          value={search.dau ?? ''}
          options={[
            { value: '', label: t`Tự nhận, hỏi lại khi mơ hồ` },
            { value: 'phay', label: t`Phẩy: 1.234,5` },
            { value: 'cham', label: t`Chấm: 1,234.5` },
          ]}
          onChange={(value) => change({ dau: value === 'phay' || value === 'cham' ? value : undefined })}
        />
      </div>
      <ImportTemplate kind={KINDS[kind]} oneStage={search['giai-doan'] !== undefined} />
    </>
  )
}

/** Kinds of files that tell by themselves whether what they hold is real: all others are asked. */
const TELLS_PROVENANCE: ReadonlySet<string> = new Set<KindWord>(['so-lieu', 'diem'])

interface ScoreChoicesProps {
  readonly search: ImportSearch
  readonly change: (part: Partial<ImportSearch>) => void
}

function ScoreChoices({ search, change }: ScoreChoicesProps) {
  const { t } = useLingui()
  const { rounds } = route.useLoaderData()
  const options = useRoundOptions(rounds)
  if (rounds.length === 0) {
    return (
      <p className={styles.note}>
        <Trans>Không có đợt chấm nào đang nhận điểm.</Trans>
      </p>
    )
  }
  return (
    <>
      <Select
        label={t`Đợt chấm`}
        value={search.dot ?? rounds[0]?.id ?? ''}
        options={options}
        onChange={(dot) => change({ dot })}
      />
      <Select
        label={t`Giai đoạn`}
        value={search['giai-doan'] ?? ''}
        options={[
          { value: '', label: t`Từng dòng tự ghi` },
          { value: 'tu-cham', label: t`Tự chấm` },
          { value: 'tham-dinh-1', label: t`Thẩm định lần 1` },
          { value: 'tham-dinh-2', label: t`Thẩm định lần 2` },
          { value: 'cuoi-cung', label: t`Cuối cùng` },
        ]}
        onChange={(value) => change({ 'giai-doan': STAGES.find((each) => each === value) })}
      />
    </>
  )
}

const STAGES = ['tu-cham', 'tham-dinh-1', 'tham-dinh-2', 'cuoi-cung'] as const

/** Rounds of one framework and year are told apart by their place among each other: the graph has no other word for them. */
function useRoundOptions(rounds: readonly ImportRound[]) {
  const { t } = useLingui()
  const locale = useLocale()
  const [official, illustrative] = [t`Chính thức`, t`Minh họa, không có thật`]
  const alike = Map.groupBy(rounds, ({ framework, year }) => `${framework.code} ${year}`)
  return rounds.map((round) => {
    const { id, year, framework } = round
    const twins = alike.get(`${framework.code} ${year}`) ?? []
    const place = twins.length > 1 ? ` (${twins.indexOf(round) + 1}/${twins.length})` : ''
    const name = (locale === 'en' && framework.nameEn) || framework.name
    return {
      value: id,
      label: `${framework.code}, ${year}${place}: ${name}`,
      group: framework.provenance === 'OFFICIAL' ? official : illustrative,
    }
  })
}
