import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { linkClass } from '../kit/Link/Link.tsx'
import { GuideSection } from './GuideFrame.tsx'

/** How a list is read to its very end, and what to do when the data change on the way. */
export function GuidePaging() {
  return (
    <GuideSection id="den-cuoi" title={<Trans>Đọc đến cuối</Trans>}>
      <p>
        <Trans>
          Danh sách đến theo trang: <code>first</code> là số dòng một trang (20 nếu không nói; nhiều nhất 100, riêng{' '}
          <code>Ranking.entries</code> nhiều nhất 1.000), <code>after</code> là con trỏ của dòng cuối trang trước. Không
          có danh sách nào bị cắt ngầm: <code>totalCount</code> là số dòng của cả danh sách.
        </Trans>
      </p>
      <ol>
        <li>
          <Trans>
            Hỏi trang đầu cùng <code>totalCount</code>, <code>pageInfo</code> và <code>dataVersion</code>.
          </Trans>
        </li>
        <li>
          <Trans>
            Chừng nào <code>pageInfo.hasNextPage</code> còn đúng, hỏi tiếp với <code>after</code> bằng{' '}
            <code>pageInfo.endCursor</code>. Con trỏ cũng không giải nghĩa: chỉ dùng lại trong đúng danh sách đã cho nó.
          </Trans>
        </li>
        <li>
          <Trans>
            Lỗi <code>CURSOR_STALE</code>, hoặc <code>dataVersion.version</code> khác trang đầu: dữ liệu vừa thay đổi.
            Bỏ các dòng đã đọc và đọc lại từ đầu, nếu không có thể thiếu dòng hoặc lặp dòng.
          </Trans>
        </li>
        <li>
          <Trans>
            Đếm lại: số dòng phải bằng <code>totalCount</code>.
          </Trans>
        </li>
      </ol>
      <p>
        <Trans>
          Bốn{' '}
          <Link to="/docs/recipes" className={linkClass()}>
            công thức tải về
          </Link>{' '}
          làm đúng các bước này, kể cả khi mất kết nối giữa chừng.
        </Trans>
      </p>
    </GuideSection>
  )
}
