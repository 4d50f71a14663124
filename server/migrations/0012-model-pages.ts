import { Migration } from '@mikro-orm/migrations'

/**
 * Each model has a page of its own, at an address that can be read and lasts; and may say how things stood before it and after. Models
 * on record get their address from their name, later ones of the same name a number after it.
 */
export class ModelPages extends Migration {
  override name = '0012-model-pages'

  override up(): void {
    this.addSql(`
alter table model add column slug text, add column before text, add column after text;
update model set slug = named.slug from (
  select id, concat_ws('-', base, nullif(row_number() over (partition by base order by year, position, id), 1)) as slug
  from (select id, year, position, replace(search_key, ' ', '-') as base from model) as every
) as named where named.id = model.id;
alter table model alter column slug set not null, add constraint model_slug_key unique (slug);
`)
  }
}
