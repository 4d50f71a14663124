import { Trans } from '@lingui/react/macro'
import { GuideSection, Terms } from './GuideFrame.tsx'

/** What the graph holds, and how ids, numbers, days and the different kinds of nothing are told. */
export function GuideBasics() {
  return (
    <>
      <TheGraph />
      <NumbersAndDays />
      <KnownAndUnknown />
    </>
  )
}

function TheGraph() {
  return (
    <GuideSection id="do-thi" title={<Trans>Đồ thị</Trans>}>
      <p>
        <Trans>
          Một đồ thị có kiểu nối đơn vị với khối, bộ tiêu chí, điểm ở từng bước chấm, mục bị trừ điểm, bảng xếp hạng và
          số liệu đã công bố. Từ một hạng đi tới tận văn bản trong một câu hỏi. Mọi kiểu và trường nằm trong từ điển
          trường, làm ra từ chính giao ước mà máy chủ in.
        </Trans>
      </p>
      <ul>
        <li>
          <Trans>
            <code>id</code> là mã không giải nghĩa: đừng cắt, đừng đoán. Nó giữ mãi; <code>node(id:)</code> tìm lại đúng
            đối tượng ấy.
          </Trans>
        </li>
        <li>
          <Trans>
            <code>slug</code> là tên đọc được trong địa chỉ, như <code>tinh-dong-thap-2025</code>. <code>code</code> là
            mã hành chính và được dùng lại: 82 là Tiền Giang đến 30/6/2025, là Đồng Tháp từ 1/7/2025; vì vậy hỏi mã phải
            kèm ngày (<code>asOf</code>).
          </Trans>
        </li>
        <li>
          <Trans>
            Đơn vị cũ không mất: <code>predecessors</code> và <code>successors</code> nối nó với đơn vị trước và sau.
          </Trans>
        </li>
        <li>
          <Trans>
            Lời trong câu trả lời theo tiêu đề <code>Accept-Language</code> (vi, en); không nói gì thì là tiếng Việt.
          </Trans>
        </li>
      </ul>
    </GuideSection>
  )
}

function NumbersAndDays() {
  return (
    <GuideSection id="so-va-ngay" title={<Trans>Số và ngày</Trans>}>
      <ul>
        <li>
          <Trans>
            <code>Decimal</code> là số thập phân đúng từng chữ số, nhiều nhất 15 chữ số có nghĩa và 6 chữ số sau dấu
            phẩy; đi trên đường truyền là số JSON, nên R, Python và JavaScript đọc vào rồi in ra vẫn y nguyên.
          </Trans>
        </li>
        <li>
          <Trans>
            <code>points</code> là số chưa làm tròn; <code>printed</code> là chữ như nguồn in hoặc như bộ tiêu chí quy
            định làm tròn. Xếp hạng so phân số điểm trên điểm tối đa, không so phần trăm đã làm tròn.
          </Trans>
        </li>
        <li>
          <Trans>
            <code>Date</code> là ngày ở Việt Nam, <code>YYYY-MM-DD</code>. <code>DateTime</code> là thời điểm, trả về
            theo UTC. Năm là năm dương lịch.
          </Trans>
        </li>
        <li>
          <Trans>
            Hạng luôn đi cùng số đơn vị được xếp (<code>rank</code> và <code>base</code>); đồng hạng có{' '}
            <code>tied</code>.
          </Trans>
        </li>
      </ul>
    </GuideSection>
  )
}

function KnownAndUnknown() {
  return (
    <GuideSection id="biet-va-khong" title={<Trans>Có, không có và chưa biết</Trans>}>
      <p>
        <Trans>
          <code>null</code> không bao giờ là số không. Một mục chưa có điểm nói rõ vì sao (<code>Score.state</code>), và
          một đơn vị không có hạng cũng vậy (<code>RankingEntry.status</code>).
        </Trans>
      </p>
      <Terms
        terms={[
          ['SCORED', <Trans key="s">Đã chấm, kể cả được 0 điểm.</Trans>],
          ['NOT_DUE', <Trans key="d">Chưa đến hạn: không ai chậm.</Trans>],
          ['NOT_ASSESSED', <Trans key="a">Đến hạn mà chưa chấm.</Trans>],
          [
            'NOT_APPLICABLE',
            <Trans key="n">Không áp dụng cho đơn vị này; quy tắc của mục nói điều đó kéo theo gì.</Trans>,
          ],
          ['NOT_PUBLISHED', <Trans key="p">Có số nhưng chưa công bố, hoặc không ai in ra.</Trans>],
        ]}
      />
      <p>
        <Trans>
          <code>provenance</code> tách số thật (<code>OFFICIAL</code>) khỏi số minh họa (<code>ILLUSTRATIVE</code>): tên
          đơn vị và điểm minh họa không có thật, và chỉ đến khi được hỏi. Đừng trộn hai loại trong một bảng, và ghi
          “minh họa” ở mọi nơi dùng chúng. <code>basis</code> nói bảng là như đã công bố hay do đồ thị tính từ điểm.
        </Trans>
      </p>
      <p>
        <Trans>
          Các nguồn in số khác nhau thì đồ thị giữ tất cả: <code>PublishedFigure.contradicts</code> chỉ ra số kia,{' '}
          <code>misfits</code> nói chỗ nào cộng không khớp. Không số nào bị sửa.
        </Trans>
      </p>
    </GuideSection>
  )
}
