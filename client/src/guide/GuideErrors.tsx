import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { GuideSection, Terms } from './GuideFrame.tsx'

/** The codes that a program may meet, and what to do at each. */
export function GuideErrors() {
  return (
    <GuideSection id="loi" title={<Trans>Lỗi</Trans>}>
      <p>
        <Trans>
          Lỗi nằm trong <code>errors</code>; chương trình đọc <code>extensions.code</code>, người đọc{' '}
          <code>message</code>. Có lỗi mà vẫn có <code>data</code> thì phần thiếu là <code>null</code>. Trạng thái HTTP
          là 200, hoặc 400 nếu hỏi bằng <code>Accept: application/graphql-response+json</code>.
        </Trans>
      </p>
      <Terms terms={codes()} />
    </GuideSection>
  )
}

function codes(): readonly (readonly [string, ReactNode])[] {
  return [
    ['BAD_INPUT', <Trans key="1">Một đối số không hợp lệ; lời nhắn nói cần gì và nhận gì. Sửa rồi hỏi lại.</Trans>],
    ['CURSOR_STALE', <Trans key="2">Danh sách đã thay đổi từ khi có con trỏ. Đọc lại từ đầu.</Trans>],
    ['LIMIT_EXCEEDED', <Trans key="3">Câu truy vấn hỏi quá nhiều. Giảm first, hoặc tách câu.</Trans>],
    ['NOT_FOUND', <Trans key="4">Đối số chỉ một thứ không có.</Trans>],
    ['GRAPHQL_PARSE_FAILED', <Trans key="5">Câu truy vấn sai cú pháp, hoặc quá dài.</Trans>],
    ['GRAPHQL_VALIDATION_FAILED', <Trans key="6">Câu truy vấn hỏi trường hay đối số không có trong giao ước.</Trans>],
    ['BAD_USER_INPUT', <Trans key="7">Biến không đúng kiểu.</Trans>],
    [
      'BAD_REQUEST',
      <Trans key="8">
        Yêu cầu HTTP sai dạng: thân không phải JSON, hoặc GET một câu chưa đăng ký mà thiếu tiêu đề{' '}
        <code>apollo-require-preflight</code>.
      </Trans>,
    ],
    [
      'OPERATION_RESOLUTION_FAILURE',
      <Trans key="8a">
        Văn bản có nhiều câu, hoặc không có câu tên như <code>operationName</code>.
      </Trans>,
    ],
    [
      'PERSISTED_QUERY_NOT_SUPPORTED',
      <Trans key="8b">Không nhận câu chỉ gửi bằng mã băm của Apollo; gửi cả câu, hoặc hỏi bằng mã của câu mẫu.</Trans>,
    ],
    ['DOCUMENT_UNKNOWN', <Trans key="9">404: mã câu truy vấn không có ở máy chủ này. Gửi cả câu bằng POST.</Trans>],
    ['BODY_TOO_LARGE', <Trans key="10">413: thân yêu cầu quá lớn.</Trans>],
    ['UNSUPPORTED_CHARSET, UNSUPPORTED_ENCODING', <Trans key="11">415: cần UTF-8, không nén.</Trans>],
    [
      'INTERNAL_SERVER_ERROR',
      <Trans key="12">
        Lỗi không lường trước. Gửi <code>extensions.lookupId</code> khi báo lỗi; hỏi lại sau cũng được.
      </Trans>,
    ],
    ['429, 502, 503, 504', <Trans key="13">Máy chủ bận hoặc đang khởi động: đợi một lát, hỏi lại.</Trans>],
  ]
}
