import { UnderscoreNamingStrategy } from '@mikro-orm/core'

/** Names constraints as PostgreSQL itself names them, so that hand-written migrations and entities compare equal. */
export class PostgresNamingStrategy extends UnderscoreNamingStrategy {
  override indexName(
    tableName: string,
    columns: string[],
    type: 'primary' | 'foreign' | 'unique' | 'index' | 'sequence' | 'check' | 'default',
  ): string {
    const suffix = { primary: 'pkey', foreign: 'fkey', unique: 'key' }[type as string]
    if (suffix === 'pkey') return `${tableName}_pkey`
    return suffix ? `${tableName}_${columns.join('_')}_${suffix}` : super.indexName(tableName, columns, type)
  }
}
