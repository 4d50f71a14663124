/**
 * The newest state of the data, asked of the database for every reading and shared by those that come at once: a reading
 * waits for a question that was put after it began, so no answer is older than the last change committed before it.
 *
 * @param width questions that may be on their way at once; 1 or more.
 */
export function createStateWatch<S>(ask: () => Promise<S>, width = 4): () => Promise<S> {
  const running = new Set<Promise<S>>()
  let next: Promise<S> | null = null

  function begin(): Promise<S> {
    const asked = ask()
    running.add(asked)
    const done = () => running.delete(asked)
    asked.then(done, done)
    return asked
  }

  return () => {
    if (running.size < width) return begin()
    // Those on their way may have been answered before this reading began: it takes the one after the first that ends.
    next ??= Promise.race(running)
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
