/** The ruler as a sign: ticks on a line, one of them tall. */
export function Logo() {
  return (
    <svg width="20" height="17" viewBox="0 0 20 17" aria-hidden="true">
      <path d="M1 10v6M5.5 6v10M10 9v7M19 1v15M0 16h20" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M14.5 4v12" fill="none" stroke="var(--accent)" strokeWidth="2" />
    </svg>
  )
}
