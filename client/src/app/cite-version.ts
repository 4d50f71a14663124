import type { ApolloClient } from '@apollo/client'
import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { FileVersionDocument } from '@par-atlas/schema/documents'
import type { Fact } from '../kit/export/spreadsheet.ts'
import { dayInVietnam } from '../shared/day.ts'

/** What every file says of the moment it was saved: the day, and the version of the data; without a network the day alone. */
export const citeVersionOf = (client: ApolloClient) => async (): Promise<readonly Fact[]> => {
  const day: Fact = [i18n._(msg`Ngày tải`), { day: dayInVietnam(new Date().toISOString()) }]
  const found = await client.query({ query: FileVersionDocument, fetchPolicy: 'no-cache' }).catch(() => null)
  const version = found?.data?.dataVersion
  if (!version) return [day]
  return [
    day,
    [i18n._(msg`Phiên bản số liệu lúc tải`), version.version],
    [i18n._(msg`Số liệu đổi lần cuối ngày`), { day: dayInVietnam(version.changedAt) }],
  ]
}
