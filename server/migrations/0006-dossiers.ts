import { Migration } from '@mikro-orm/migrations'
import { dossierCase } from './0006-dossiers/case.ts'
import { dossierReport } from './0006-dossiers/report.ts'

/**
 * What units report of their dossiers, and dossiers that were late. A figure that a source leaves out stays null, and a report
 * whose figures do not add up is kept as it came: no check here repairs or refuses it.
 */
export class Dossiers extends Migration {
  override name = '0006-dossiers'

  override up(): void {
    for (const statements of [dossierReport, dossierCase]) this.addSql(statements)
  }
}
