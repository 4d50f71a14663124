import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { preferredLanguage, speak } from './app/language.ts'

const root = document.getElementById('root')
if (!root) throw new Error('Expected an element with id "root" in index.html, but found none.')

await speak(preferredLanguage())
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
