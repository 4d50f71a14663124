import { Migration } from '@mikro-orm/migrations'
import { campaign } from './0007-inspections/campaign.ts'
import { finding } from './0007-inspections/finding.ts'

/**
 * Inspection campaigns and what they found. A source that names only numbers has groups with stated counts and no visit; where
 * visits are kept, what was inspected is counted from them. A total that a source states stands beside its parts, agreeing or not.
 */
export class Inspections extends Migration {
  override name = '0007-inspections'

  override up(): void {
    for (const statements of [campaign, finding]) this.addSql(statements)
  }
}
