import { Migration } from '@mikro-orm/migrations'
import { plan } from './0005-plans/plan.ts'
import { reported } from './0005-plans/reported.ts'
import { task } from './0005-plans/task.ts'

/**
 * Totals that a source states without their rows, and plans with their tasks. What a source leaves unnamed stays null: a plan
 * of 45 tasks of which none is named has a report and no task. An extension is a row of its own, so that what was due first is
 * never overwritten.
 */
export class Plans extends Migration {
  override name = '0005-plans'

  override up(): void {
    for (const statements of [reported, plan, task]) this.addSql(statements)
  }
}
