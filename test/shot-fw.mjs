import { chromium } from 'playwright-core'
const shots = process.argv.slice(2) // name|path|width|theme|lang
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const s of shots) {
  const [name, path, width, theme = 'light', lang = 'vi', full = '1'] = s.split('|')
  const ctx = await b.newContext({ viewport: { width: +width, height: +width < 600 ? 780 : 900 }, colorScheme: theme, deviceScaleFactor: 1 })
  const p = await ctx.newPage()
  p.on('pageerror', (e) => console.log(name, 'ERR', e.message))
  p.on('console', (m) => m.type() === 'error' && console.log(name, m.text()))
  const url = new URL('http://127.0.0.1:4110' + path)
  if (lang === 'en') url.searchParams.set('tieng', 'en')
  await p.goto(url.href, { waitUntil: 'networkidle' })
  await p.waitForTimeout(500)
  const over = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (over > 0) console.log(name, 'OVERFLOW', over)
  await p.screenshot({ path: `/tmp/shots-framework/${name}.png`, fullPage: full === '1' })
  await ctx.close()
}
await b.close()
