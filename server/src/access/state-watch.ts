/**
 * The newest state of the data, asked of the database for every reading and shared by those that come at once: a reading
 * waits for a question that was put after it began, so no answer is older than the last change committed before it.
 */
export function createStateWatch<S>(ask: () => Promise<S>): () => Promise<S> {
  let running: Promise<S> | null = null
  let next: Promise<S> | null = null

  function begin(): Promise<S> {
    const asked = ask()
    running = asked
    const done = () => {
      if (running === asked) running = null
    }
    asked.then(done, done)
    return asked
  }

  return () => {
    if (running === null) return begin()
    // The question on its way may have been answered before this reading began: it takes the one after it.
    next ??= running
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => {
        next = null
        return begin()
      })
    return next
  }
}
