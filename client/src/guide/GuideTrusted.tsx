import { Trans, useLingui } from '@lingui/react/macro'
import { PublishedFigurePages } from '@par-atlas/schema/samples'
import { Code } from '../kit/Code/Code.tsx'
import { GuideSection } from './GuideFrame.tsx'
import { answerAddress } from './sample-addresses.ts'

/** Questions that are asked by id over GET, and how an answer that has not changed costs nothing. */
export function GuideTrusted() {
  const { t } = useLingui()
  const address = window.location.origin + answerAddress(PublishedFigurePages)
  return (
    <GuideSection id="hoi-bang-ma" title={<Trans>Hỏi bằng mã, và hỏi lại cho rẻ</Trans>}>
      <p>
        <Trans>
          Câu truy vấn mẫu có mã, và hỏi được bằng một địa chỉ: <code>GET /graphql?documentId=…&amp;variables=…</code>,{' '}
          <code>variables</code> là JSON. Mã gồm tên câu và 12 chữ số đầu của SHA-256 của chữ trong câu, nên cùng mã là
          cùng câu.
        </Trans>
      </p>
      <p>
        <Trans>
          Câu trả lời mang <code>ETag</code>, làm từ câu hỏi và phiên bản dữ liệu. Gửi lại nó trong{' '}
          <code>If-None-Match</code>: dữ liệu chưa đổi thì máy chủ đáp 304, không phải tải lại. Không bao giờ có câu trả
          lời cũ hơn lần thay đổi cuối.
        </Trans>
      </p>
      <Code
        label={t`Chỉ tải khi dữ liệu đã đổi`}
        text={`curl -sS --etag-save so-lieu.etag --etag-compare so-lieu.etag -o so-lieu.json \\\n  '${address}'`}
        copy={t`Sao chép`}
        copied={t`Đã sao chép`}
      />
    </GuideSection>
  )
}
