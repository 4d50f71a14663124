import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from '../kit/Button/Button.tsx'
import { linkClass } from '../kit/Link/Link.tsx'
import { PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { Empty, ErrorState } from '../kit/states/states.tsx'
import { useTitle } from '../shared/use-title.ts'
import { HistoryTable } from './HistoryTable.tsx'
import styles from './import.module.css'
import { KeyForm } from './KeyForm.tsx'
import { OpenImport } from './OpenImport.tsx'
import { type HistoryState, useHistory } from './use-history.ts'

const route = getRouteApi('/nhap-lieu/lich-su')

/** Lịch sử nhập: every import and every undo, the latest first; one of them opened by the address. */
export function HistoryPage() {
  const { t } = useLingui()
  const title = t`Lịch sử nhập liệu`
  useTitle(title)
  const history = useHistory()
  return (
    <div className={styles.page}>
      <PageHeading
        title={title}
        actions={
          <Link to="/nhap-lieu" className={linkClass()}>
            <Trans>Nhập liệu</Trans>
          </Link>
        }
      >
        <strong>{title}</strong>
      </PageHeading>
      <Body history={history} />
    </div>
  )
}

function Body({ history }: { readonly history: HistoryState }) {
  const { lan } = route.useSearch()
  switch (history.state) {
    case 'LOADING':
      return (
        <p aria-busy="true" className={styles.note}>
          <Trans>Đang tải</Trans>
        </p>
      )
    case 'KEY':
      return <KeyForm tried={history.tried} onKey={history.again} />
    case 'FAILED':
      return (
        <ErrorState
          what={<Trans>Chưa tải được lịch sử.</Trans>}
          lookupId={history.lookupId ?? undefined}
          onRetry={history.again}
        />
      )
    default:
      return <Listed history={history} open={history.imports.find(({ id }) => id === lan)} />
  }
}

interface ListedProps {
  readonly history: Extract<HistoryState, { state: 'READY' }>
  readonly open: Extract<HistoryState, { state: 'READY' }>['imports'][number] | undefined
}

function Listed({ history, open }: ListedProps) {
  const { imports, total, more, again } = history
  if (imports.length === 0) {
    return (
      <Empty
        action={
          <Link to="/nhap-lieu" className={linkClass()}>
            <Trans>Nhập bảng đầu tiên</Trans>
          </Link>
        }
      >
        <Trans>Chưa có lần nhập nào.</Trans>
      </Empty>
    )
  }
  return (
    <>
      <p className={styles.finding}>
        <Plural value={total} one="# lần nhập hoặc hoàn tác." other="# lần nhập và hoàn tác." />
      </p>
      {open && <OpenImport key={open.id} imported={open} onUndone={again} />}
      <HistoryTable imports={imports} open={open?.id} />
      {more && (
        <div>
          <Button onClick={more}>
            <Trans>Xem thêm</Trans>
          </Button>
        </div>
      )}
    </>
  )
}
