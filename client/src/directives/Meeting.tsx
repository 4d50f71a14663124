import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Download } from '../kit/Download/Download.tsx'
import { laidOut } from '../kit/export/spreadsheet.ts'
import { formatDate } from '../kit/format/date.ts'
import { SourceLine } from '../kit/SourceLine/SourceLine.tsx'
import { PlainTable } from '../kit/Table/PlainTable.tsx'
import { outOf } from '../kit/Table/table.model.ts'
import { dayCell } from '../shared/cells.ts'
import { useUnrealWords } from '../shared/use-unreal-words.ts'
import { UnitLink } from '../units/UnitLink.tsx'
import styles from './DirectivesPage.module.css'
import type { Directive, DirectiveItem } from './load-directives.ts'
import { useAllColumns, useItemColumns } from './use-item-columns.tsx'

export interface MeetingProps {
  readonly directive: Directive
  /** Its items that the address asks for. */
  readonly items: readonly DirectiveItem[]
}

/** One meeting: what the one before it asked for, then its own items and where each stands. */
export function Meeting({ directive, items }: MeetingProps) {
  const { t } = useLingui()
  const { document, note, source } = directive
  const columns = useItemColumns(items)
  const filed = useAllColumns()
  const unreal = useUnrealWords(directive.provenance === 'ILLUSTRATIVE')
  return (
    <article className={styles.meeting} aria-label={document.title}>
      <h2>{document.title}</h2>
      <Facts directive={directive} />
      <Before directive={directive} />
      <Standing directive={directive} />
      {note !== null && <p className={styles.standing}>{note}</p>}
      {items.length > 0 && (
        <>
          <PlainTable caption={document.title} columns={columns} rows={items} rowId={({ id }) => id} />
          <div>
            <Download
              of={document.title}
              spreadsheet={() => ({
                fileName: `ket-luan-${directive.meetingOn ?? 'khong-ngay'}`,
                title: document.title,
                ...laidOut(outOf(filed), items),
                facts: [
                  [t`Văn bản`, document.number],
                  [t`Tình hình đến hết ngày`, dayCell(directive.progress.asOf)],
                  [t`Nguồn`, source ?? document.title],
                ],
                illustrative: unreal,
              })}
            />
          </div>
        </>
      )}
      <SourceLine>{source ?? document.title}</SourceLine>
    </article>
  )
}

function Facts({ directive: { meetingOn, document, owner } }: { readonly directive: Directive }) {
  const { number, issuedOn } = document
  const day = meetingOn === null ? null : formatDate(meetingOn)
  return (
    <p className={styles.facts}>
      {owner && <UnitLink unit={owner} variant="name" />}
      {day !== null && (
        <>
          {owner && ' · '}
          <Trans>họp ngày {day}</Trans>
        </>
      )}
      {number !== null && ` · ${number}`}
      {number !== null && issuedOn !== null && ` (${formatDate(issuedOn)})`}
    </p>
  )
}

/** A meeting opens with what became of the items of the one before it. */
function Before({ directive: { follows } }: { readonly directive: Directive }) {
  if (follows === null) return null
  const day = follows.meetingOn === null ? '' : formatDate(follows.meetingOn)
  const { total, done, notDone } = follows.progress
  const doneOf = (
    <strong>
      {done}/{total}
    </strong>
  )
  return (
    <p className={styles.standing}>
      {total === 0 ? (
        <Trans>Đánh giá kết quả thực hiện kết luận cuộc họp ngày {day}; nguồn không nêu từng nội dung.</Trans>
      ) : (
        <Trans>
          Cuộc họp trước ({day}): {doneOf} nội dung đã thực hiện, {notDone} chưa thực hiện.
        </Trans>
      )}
    </p>
  )
}

function Standing({ directive: { progress } }: { readonly directive: Directive }) {
  const { total, open, reported, done, notDone, overdue, asOf } = progress
  if (total === 0) return null
  const day = formatDate(asOf)
  if (open === total && overdue === 0) {
    return (
      <p className={styles.standing}>
        <Plural value={total} other="# nội dung; chưa có báo cáo nào về kết quả được ghi ở đây." />
      </p>
    )
  }
  return (
    <p className={styles.standing}>
      <Plural value={total} other="# nội dung" />
      {': '}
      <Trans>
        {done} đã thực hiện, {notDone} chưa thực hiện, {reported} đã báo cáo, {open} chưa báo cáo; {overdue} quá hạn
        (đến hết ngày {day}).
      </Trans>
    </p>
  )
}
