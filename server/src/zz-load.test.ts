import { it } from 'vitest'
import { write } from './audit/write.ts'
import { sampleLoaders } from './exchange/sample-data.ts'
import { verifyTotals } from './assessment/verify-totals.ts'
import { testDatabase } from './testing/test-database.ts'
it('t', async () => {
  const d = await testDatabase()
  const t0 = performance.now()
  await write(d, { kind: 'IMPORT', name: 'x' }, 'x', async ({ db, record, actorId }) => {
    for (const l of sampleLoaders) { const t = performance.now(); const n = d.statements.length; await l.load({ db, record, actorId }); console.log(l.name, Math.round(performance.now() - t), d.statements.length - n) }
  })
  console.log('all', performance.now() - t0)
  const t1 = performance.now()
  const v = await verifyTotals(d.fork().getKysely() as never)
  console.log('verify', performance.now() - t1, v.assessments, v.totals, v.wrong.length)
  console.log(await d.fork().execute('select (select count(*) from stage_value) sv, (select count(*) from score) s, (select count(*) from stage_total) t, (select count(*) from score where lost>0) l'))
  await d.close()
}, 200000)
