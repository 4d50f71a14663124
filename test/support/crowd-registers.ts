/** How often a register's rows stand in a crowd. */
const COPIES = 25

const SERIES = `generate_series(1, ${COPIES}) n`
const key = (column: string) => `pg_temp.copied_key(${column}, 'register ' || n)`

/** The directives of the demonstration with their items, many times over; each copy names the same documents and units. */
const DIRECTIVES = `
  insert into directive (id, document_id, owner_id, meeting_on, provenance, scope_path)
    select ${key('id')}, document_id, owner_id, meeting_on - n, provenance, scope_path from directive, ${SERIES} where provenance = 'ILLUSTRATIVE';
  insert into directive_item (id, directive_id, position, text, addressees, due_on, scope_path)
    select ${key('i.id')}, ${key('i.directive_id')}, i.position, i.text, i.addressees, i.due_on, i.scope_path
    from directive_item i join directive d on d.id = i.directive_id and d.provenance = 'ILLUSTRATIVE', ${SERIES}
    where exists (select from directive copy where copy.id = ${key('i.directive_id')});
  insert into directive_item_unit (item_id, unit_id)
    select ${key('u.item_id')}, u.unit_id from directive_item_unit u, ${SERIES}
    where exists (select from directive_item copy where copy.id = ${key('u.item_id')});
  insert into directive_item_unit (item_id, unit_id)
    select i.id, u.id from (select id from directive_item order by id limit 20) i,
      (select id from unit where provenance = 'ILLUSTRATIVE' and kind = 'COMMUNE' order by id limit 100) u on conflict do nothing;
  insert into directive_item_criterion (item_id, criterion_id)
    select ${key('c.item_id')}, c.criterion_id from directive_item_criterion c, ${SERIES}
    where exists (select from directive_item copy where copy.id = ${key('c.item_id')});`

const MODELS = `
  insert into model (id, slug, position, name, search_key, state, year, provenance, scope_path)
    select ${key('id')}, slug || '-' || n, position, name, search_key, state, year - n, provenance, scope_path from model, ${SERIES} where provenance = 'ILLUSTRATIVE';
  insert into model_unit (model_id, unit_id, role)
    select ${key('model_id')}, unit_id, role from model_unit, ${SERIES}
    where exists (select from model copy where copy.id = ${key('model_id')});
  insert into model_criterion (model_id, criterion_id)
    select ${key('model_id')}, criterion_id from model_criterion, ${SERIES}
    where exists (select from model copy where copy.id = ${key('model_id')});
  insert into pledge (id, position, unit_id, index_name, year, baseline, target, provenance, scope_path)
    select ${key('id')}, position, unit_id, index_name, year - n, baseline, target, provenance, scope_path
    from pledge, ${SERIES} where provenance = 'ILLUSTRATIVE';`

const PROCEDURES = `
  insert into procedure (id, position, code, title, search_key, field, authority_id, interlinked, announced_on, expired_on, days, provenance, scope_path)
    select ${key('id')}, position, code || '-' || n, title, search_key, field, authority_id, interlinked, announced_on, expired_on, days, provenance, scope_path
    from procedure, ${SERIES};
  insert into procedure_decision (procedure_id, document_id, kind)
    select ${key('procedure_id')}, document_id, kind from procedure_decision, ${SERIES};
  insert into procedure_decision (procedure_id, document_id, kind)
    select p.id, (select id from document order by id limit 1), 'PROCESS' from procedure p on conflict do nothing;
  insert into procedure_delegation (id, procedure_id, to_id, from_day)
    select gen_random_uuid(), id, authority_id, '2025-07-02' from procedure where authority_id is not null;
  insert into procedure_posting (procedure_id, unit_id, seen_on, posted)
    select ${key('procedure_id')}, unit_id, seen_on, posted from procedure_posting, ${SERIES};
  insert into simplification (id, position, title, year, state, provenance, scope_path)
    select ${key('id')}, position, title, year - n, state, provenance, scope_path from simplification, ${SERIES} where provenance = 'ILLUSTRATIVE';
  insert into simplification_procedure (simplification_id, procedure_id)
    select ${key('simplification_id')}, procedure_id from simplification_procedure, ${SERIES};
  insert into simplification_agency (simplification_id, unit_id)
    select ${key('simplification_id')}, unit_id from simplification_agency, ${SERIES};
  insert into reported_total (id, position, subject, year, measure, value, printed, words, source)
    select ${key('id')}, 1000 * n + position, subject, year, measure, value, printed, words, source from reported_total, ${SERIES} where n <= 3;
  insert into source_statement (id, position, subject, year, kind, text, source)
    select ${key('id')}, 1000 * n + position, subject, year, kind, text, source from source_statement, ${SERIES} where n <= 3;`

/** Hundreds of whatever the registers hold a handful of. */
export const CROWD_REGISTERS = [DIRECTIVES, MODELS, PROCEDURES].join('\n')
