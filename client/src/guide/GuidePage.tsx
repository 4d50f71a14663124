import { Trans, useLingui } from '@lingui/react/macro'
import { MinistriesTable } from '@par-atlas/schema/samples'
import { Code } from '../kit/Code/Code.tsx'
import { linkClass } from '../kit/Link/Link.tsx'
import { GuideBasics } from './GuideBasics.tsx'
import { GuideCiting } from './GuideCiting.tsx'
import { GuideErrors } from './GuideErrors.tsx'
import { GuideFrame, GuideSection } from './GuideFrame.tsx'
import { GuideLimits } from './GuideLimits.tsx'
import { GuidePaging } from './GuidePaging.tsx'
import { GuideTrusted } from './GuideTrusted.tsx'
import styles from './guide.module.css'
import { answerAddress } from './sample-addresses.ts'

/** How to ask the graph from outside: what it holds, how its lists, numbers and errors work, how to cite what was taken. */
export function GuidePage() {
  const { t } = useLingui()
  return (
    <GuideFrame
      title={t`Dữ liệu mở / API`}
      sentence={
        <Trans>Mọi số liệu ở đây đều lấy được bằng một địa chỉ, đến dòng cuối cùng, kèm nguồn để trích dẫn.</Trans>
      }
    >
      <Contents />
      <Beginning />
      <GuideBasics />
      <GuidePaging />
      <GuideLimits />
      <GuideErrors />
      <GuideTrusted />
      <GuideCiting />
    </GuideFrame>
  )
}

function Contents() {
  const { t } = useLingui()
  const parts = [
    ['bat-dau', t`Bắt đầu`],
    ['do-thi', t`Đồ thị`],
    ['so-va-ngay', t`Số và ngày`],
    ['biet-va-khong', t`Có, không có và chưa biết`],
    ['den-cuoi', t`Đọc đến cuối`],
    ['gioi-han', t`Giới hạn`],
    ['loi', t`Lỗi`],
    ['hoi-bang-ma', t`Hỏi bằng mã`],
    ['trich-dan', t`Trích dẫn`],
  ] as const
  return (
    <nav aria-label={t`Trong trang này`}>
      <ul className={styles.contents}>
        {parts.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`} className={linkClass()}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Beginning() {
  const { t } = useLingui()
  const origin = window.location.origin
  return (
    <GuideSection id="bat-dau" title={<Trans>Bắt đầu</Trans>}>
      <p>
        <Trans>
          Không cần tài khoản, không cần khóa. Câu lệnh dưới đây lấy bảng xếp hạng các bộ năm 2023 như đã công bố; hỏi
          câu khác thì gửi câu truy vấn bằng POST tới <code>/graphql</code>.
        </Trans>
      </p>
      <Code
        label={t`Hỏi một câu mẫu bằng mã của nó`}
        text={`curl '${origin}${answerAddress(MinistriesTable)}'`}
        copy={t`Sao chép`}
        copied={t`Đã sao chép`}
      />
      <Code
        label={t`Gửi một câu truy vấn`}
        text={`curl '${origin}/graphql' -H 'content-type: application/json' \\\n  -d '{"query": "{ dataVersion { version changedAt } }"}'`}
        copy={t`Sao chép`}
        copied={t`Đã sao chép`}
      />
    </GuideSection>
  )
}
