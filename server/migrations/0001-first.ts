import { Migration } from '@mikro-orm/migrations'
import { assessment } from './0001-first/assessment.ts'
import { framework } from './0001-first/framework.ts'
import { guards } from './0001-first/guards.ts'
import { published } from './0001-first/published.ts'
import { record } from './0001-first/record.ts'
import { units } from './0001-first/units.ts'

/** Everything that is costly to add later: history, versions, stages, editions, years in keys, owners, actors. */
export class First extends Migration {
  override name = '0001-first'

  override up(): void {
    for (const part of [guards, record, units, framework, published, assessment]) this.addSql(part)
  }
}
