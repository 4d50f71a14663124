import { chromium } from 'playwright-core'
const base = process.env.BASE ?? 'http://127.0.0.1:4150'
const shots = process.argv.slice(2).map((s) => JSON.parse(s))
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const { name, path, w = 1366, h = 900, theme = 'light', lang = 'vi', full = false, act } of shots) {
  const c = await b.newContext({ viewport: { width: w, height: h }, colorScheme: theme, reducedMotion: 'reduce', hasTouch: w < 800, timezoneId: 'Asia/Ho_Chi_Minh' })
  if (lang === 'en') await c.addInitScript(() => localStorage.setItem('par-atlas.language', 'en'))
  const p = await c.newPage()
  p.on('pageerror', (e) => console.log(name, 'ERR', e.message))
  p.on('console', (m) => m.type() === 'error' && console.log(name, 'console', m.text()))
  const t = Date.now()
  await p.goto(base + path)
  await p.locator('main h1').first().waitFor({ state: 'attached' })
  await p.waitForFunction(() => document.querySelector("main [aria-busy=\"true\"]") === null, null, { timeout: 8000 }).catch(async () => console.log(name, "still busy", (await p.locator("main").innerText()).slice(0, 300)))
  if (act) await eval(`(async()=>{${act}})()`)
  await p.waitForTimeout(500)
  const cls = await p.evaluate(() => new Promise((r) => { let s = 0; new PerformanceObserver((l) => { for (const e of l.getEntries()) s += e.value }).observe({ type: 'layout-shift', buffered: true }); setTimeout(() => r(s), 100) }))
  await p.screenshot({ path: `/tmp/shots-unit/${name}.png`, fullPage: full })
  console.log(name, Date.now() - t, 'ms cls', cls, 'scrollW', await p.evaluate(() => document.documentElement.scrollWidth), await p.locator('main p').first().textContent())
  await c.close()
}
await b.close()
