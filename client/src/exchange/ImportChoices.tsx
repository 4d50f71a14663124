import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from '../kit/Button/Button.tsx'
import { csvFile, toCsv } from '../kit/export/csv.ts'
import { download } from '../kit/export/download.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Select } from '../kit/Select/Select.tsx'
import styles from './import.module.css'
import { type ImportSearch, KINDS } from './import-search.ts'
import type { ImportRound } from './load-rounds.ts'
import { headersOf, requiredHeaders } from './rules/templates.ts'

const route = getRouteApi('/nhap-lieu')

/** The kind of file and what it needs, all of it in the address, and the kind's template. */
export function ImportChoices() {
  const { t } = useLingui()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: Partial<ImportSearch>) =>
    navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false })
  const kind = search.loai ?? 'so-lieu'
  return (
    <>
      <div className={styles.choices}>
        <Select
          label={t`Loại dữ liệu`}
          value={kind}
          options={[
            { value: 'so-lieu', label: t`Số liệu đã công bố` },
            { value: 'diem', label: t`Điểm chấm` },
          ]}
          onChange={(value) => change({ loai: value === 'diem' ? 'diem' : undefined })}
        />
        {kind === 'diem' && <ScoreChoices search={search} change={change} />}
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
      <Template kind={KINDS[kind]} oneStage={search['giai-doan'] !== undefined} />
    </>
  )
}

interface ScoreChoicesProps {
  readonly search: ImportSearch
  readonly change: (part: Partial<ImportSearch>) => void
}

function ScoreChoices({ search, change }: ScoreChoicesProps) {
  const { t } = useLingui()
  const { rounds } = route.useLoaderData()
  const options = useRoundOptions(rounds)
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

interface TemplateProps {
  readonly kind: (typeof KINDS)[keyof typeof KINDS]
  readonly oneStage: boolean
}

/** The headers of this kind, to read here or to fill in Excel. */
function Template({ kind, oneStage }: TemplateProps) {
  const headers = headersOf(kind)
  const required = requiredHeaders(kind, oneStage)
  const onDownload = () =>
    download(
      kind === 'SCORES' ? 'mau-diem-cham.csv' : 'mau-so-lieu-cong-bo.csv',
      csvFile(toCsv([headers], { separator: ';', decimal: ',' })),
    )
  return (
    <p className={styles.template}>
      <Trans>Cột:</Trans>{' '}
      {headers.map((header, index) => (
        <span key={header}>
          {index > 0 && ', '}
          {required.includes(header) ? <strong>{header}</strong> : header}
        </span>
      ))}
      .{' '}
      <span className={styles.note}>
        <Trans>Đậm là bắt buộc; thứ tự tùy ý.</Trans>
      </span>{' '}
      <Button variant="quiet" onClick={onDownload}>
        <Trans>Tải mẫu CSV</Trans>
      </Button>
    </p>
  )
}
