import { Trans, useLingui } from '@lingui/react/macro'
import { Code } from '../kit/Code/Code.tsx'
import { GuideSection } from './GuideFrame.tsx'

/** What to write down, so that another can find the same figures, and see whether they have changed since. */
export function GuideCiting() {
  const { t } = useLingui()
  const example = [
    t`PAR Atlas, bảng xếp hạng 876-BO năm 2023, như đã công bố.`,
    t`Nguồn: edition.document; ấn bản digest 764d73f1…; dữ liệu phiên bản 1; lấy ngày 30/11/2026.`,
    `${window.location.origin}/graphql?documentId=MinistriesTable-…&variables=…`,
  ]
  return (
    <GuideSection id="trich-dan" title={<Trans>Trích dẫn</Trans>}>
      <ul>
        <li>
          <Trans>
            Nguồn của số: <code>PublishedFigure.source</code> và <code>sourceUrl</code>, hoặc{' '}
            <code>edition.document</code> của bảng xếp hạng.
          </Trans>
        </li>
        <li>
          <Trans>
            Ấn bản: <code>Edition.digest</code> là dấu của mọi dòng trong ấn bản; ấn bản đã công bố không bao giờ đổi,
            bản đính chính là ấn bản mới (<code>supersedes</code>).
          </Trans>
        </li>
        <li>
          <Trans>
            Trạng thái dữ liệu: <code>dataVersion.version</code> và <code>changedAt</code>; tăng sau mỗi thay đổi.
          </Trans>
        </li>
        <li>
          <Trans>
            Câu hỏi và biến, hoặc mã của câu: chạy lại được. Số minh họa thì ghi “minh họa” ngay trong lời dẫn.
          </Trans>
        </li>
      </ul>
      <Code label={t`Một lời dẫn`} text={example.join('\n')} copy={t`Sao chép`} copied={t`Đã sao chép`} />
    </GuideSection>
  )
}
