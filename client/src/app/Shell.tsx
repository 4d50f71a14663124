import { Trans } from '@lingui/react/macro'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { linkClass } from '../kit/Link/Link.tsx'
import { IllustrativeNote } from './IllustrativeNote.tsx'
import { Masthead } from './Masthead.tsx'
import { OfflineLine } from './OfflineLine.tsx'
import { RegisterDoors } from './RegisterDoors.tsx'
import styles from './Shell.module.css'
import { useSettings } from './settings.ts'
import { useSearchKey } from './use-search-key.ts'
import { useSheetCite } from './use-sheet-notes.ts'

/** Masthead, the page, and what holds for every page: skip link, focus after a change of page, the offline line, the band of illustrative figures. */
export function Shell() {
  const { pathname, searchStr } = useLocation()
  const projector = new URLSearchParams(searchStr).get('che-do') === 'trinh-chieu'
  useSettings(projector)
  useFocusOnArrival(pathname)
  useSearchKey()
  useSheetCite()
  return (
    <>
      <a href="#noi-dung" className={styles.skip}>
        <Trans>Tới nội dung</Trans>
      </a>
      <Masthead projector={projector} />
      <RegisterDoors />
      <OfflineLine />
      <IllustrativeNote />
      <main id="noi-dung" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      {!projector && <Foot />}
    </>
  )
}

/** The way to the data for who comes with a program. */
function Foot() {
  return (
    <footer className={styles.foot}>
      <Link to="/docs" className={linkClass('name')}>
        <Trans>Dữ liệu mở / API</Trans>
      </Link>
    </footer>
  )
}

/** A change of page puts focus on its heading, so that keyboard and screen reader start there; filters do not. */
function useFocusOnArrival(pathname: string): void {
  const known = useRef(pathname)
  useEffect(() => {
    if (known.current === pathname) return
    known.current = pathname
    const heading = document.querySelector<HTMLElement>('main h1') ?? document.querySelector('main')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
  }, [pathname])
}
