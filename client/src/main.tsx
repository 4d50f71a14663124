import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './kit/tokens/base.css'
import { App } from './app/App.tsx'
import { heedAddress, language, speak } from './app/language.ts'
import { applySettings } from './app/settings.ts'

const root = document.getElementById('root')
if (!root) throw new Error('Expected an element with id "root" in index.html, but found none.')

applySettings()
heedAddress(window.location.search)
await speak(language.get())
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
