import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import '@par-atlas/client/src/kit/tokens/fonts.css'
import '@par-atlas/client/src/kit/tokens/tokens.css'
import './explorer.css'
import { Explorer } from './Explorer.tsx'
import { language, theme } from './settings.ts'

const root = document.getElementById('root')
if (!root) throw new Error('Expected an element with id "root" in index.html, but found none.')

document.documentElement.lang = language
document.documentElement.dataset.theme = theme
createRoot(root).render(
  <StrictMode>
    <Explorer />
  </StrictMode>,
)
