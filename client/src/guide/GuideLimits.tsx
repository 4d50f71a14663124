import { Trans } from '@lingui/react/macro'
import { documentLimits, maxBodyBytes, maxTokens } from '@par-atlas/schema/limits'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { GuideSection, Terms } from './GuideFrame.tsx'

/** What one request may ask; the figures are the server's own. */
export function GuideLimits() {
  const locale = useLocale()
  const most = (limit: keyof typeof documentLimits) => formatCount(documentLimits[limit], locale)
  const [nodes, fields, depth] = [most('nodes'), most('fields'), most('depth')]
  const [rootFields, aliases, directives] = [most('rootFields'), most('aliases'), most('directives')]
  const [tokens, bytes] = [formatCount(maxTokens, locale), formatCount(maxBodyBytes, locale)]
  return (
    <GuideSection id="gioi-han" title={<Trans>Giới hạn</Trans>}>
      <p>
        <Trans>
          Mỗi câu truy vấn được đo trước khi chạy; quá giới hạn thì bị từ chối ngay với mã <code>LIMIT_EXCEEDED</code>.
          Gộp nhiều câu vào một mảng thì không được nhận.
        </Trans>
      </p>
      <Terms
        terms={[
          [
            'nodes',
            <Trans key="n">
              Nhiều nhất {nodes} dòng có thể trả về, danh sách trong danh sách nhân với nhau: giảm <code>first</code>,
              hoặc đọc từng trang.
            </Trans>,
          ],
          ['fields', <Trans key="f">Nhiều nhất {fields} trường, kể cả trong fragment.</Trans>],
          ['depth', <Trans key="d">Lồng sâu nhất {depth} tầng.</Trans>],
          ['rootFields', <Trans key="r">Nhiều nhất {rootFields} trường ở gốc.</Trans>],
          ['aliases', <Trans key="a">Nhiều nhất {aliases} bí danh.</Trans>],
          ['directives', <Trans key="i">Nhiều nhất {directives} chỉ thị.</Trans>],
          ['tokens', <Trans key="t">Dài nhất {tokens} từ và dấu.</Trans>],
          ['body', <Trans key="b">Thân yêu cầu lớn nhất {bytes} byte (1 MiB), JSON, UTF-8, không nén.</Trans>],
        ]}
      />
    </GuideSection>
  )
}
