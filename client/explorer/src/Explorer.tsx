import { samples } from '@par-atlas/schema/samples'
import schemaText from '@par-atlas/schema/schema.graphql?raw'
import { GraphiQL, type GraphiQLProps } from 'graphiql'
import { buildSchema } from 'graphql'
import { askedSample, language, theme } from './settings.ts'

/** Built from the printed contract, so that it works with introspection switched off, too. */
const schema = buildSchema(schemaText)

const words = {
  vi: { back: 'Tài liệu API', label: 'Câu mẫu', choose: 'Chọn một câu truy vấn mẫu…', name: 'Khám phá đồ thị' },
  en: { back: 'API documentation', label: 'Samples', choose: 'Choose a sample query…', name: 'Explore the graph' },
}[language]

const asked = samples.find(({ name }) => name === askedSample)
const opening = asked ?? samples.find(({ name }) => name === 'MinistriesTable') ?? samples[0]
const variables = JSON.stringify(opening.variables, null, 2)

/** GraphiQL on this server's own graph. A sample that the address names replaces what was open; else the reader's tabs stay. */
export function Explorer() {
  return (
    <>
      <header className="bar">
        <a href="/docs">{words.back}</a>
        <h1>{words.name}</h1>
        <Samples />
      </header>
      <main className="explorer">
        <GraphiQL
          fetcher={ask}
          schema={schema}
          defaultTheme={theme}
          defaultTabs={[{ query: opening.query, variables }]}
          {...(asked && { initialQuery: asked.query, initialVariables: variables })}
        />
      </main>
    </>
  )
}

/** A sample has an address of its own, so that it can be sent to a colleague. */
function Samples() {
  return (
    <label>
      {words.label}
      <select value={asked?.name ?? ''} onChange={({ target }) => window.location.assign(`?cau=${target.value}`)}>
        <option value="" disabled>
          {words.choose}
        </option>
        {samples.map(({ name, title }) => (
          <option key={name} value={name}>
            {title[language]}
          </option>
        ))}
      </select>
    </label>
  )
}

const ask: GraphiQLProps['fetcher'] = async (question, options) => {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language, ...options?.headers },
    body: JSON.stringify(question),
  })
  return answer.json()
}
