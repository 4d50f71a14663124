-- What PostGraphile is given to serve the same page from the same tables: everything that our own answer computes for each
-- request is computed for each request here, too. The stage and the framework are those of the page.
create schema bench;

create view bench.entry as
select a.id, u.slug, n.name, total.points, total.max_points,
  rank() over (order by total.points / total.max_points desc) as rank,
  count(*) over () as base
from assessment a
join framework f on f.id = a.framework_id and f.code = 'MH-TINH-2'
join unit u on u.id = a.unit_id
join unit_name n on n.unit_id = u.id and make_date(a.year, 12, 31) between coalesce(n.valid_from, '-infinity') and coalesce(n.valid_to, 'infinity')
join stage_total total on total.year = a.year and total.assessment_id = a.id and total.stage = 'FINAL'
  and total.superseded_at is null and total.criterion_id is null and total.part is null
where a.year = 2024 and total.missing_leaves = 0;
comment on view bench.entry is E'@primaryKey id';

create view bench.area as
select total.assessment_id as entry_id, c.id as criterion_id, c.code, c.title, c.position, total.points, total.max_points
from stage_total total
join criterion c on c.id = total.criterion_id and c.level = 'AREA'
where total.year = 2024 and total.stage = 'FINAL' and total.superseded_at is null and total.part is null;
comment on view bench.area is
  E'@primaryKey entry_id,criterion_id\n@foreignKey (entry_id) references bench.entry (id)|@foreignFieldName areas';

create view bench.loss as
select s.assessment_id as entry_id, c.id as criterion_id, c.code, c.title, c.lead, s.lost as points, d.text,
  row_number() over (partition by s.assessment_id order by s.lost desc, c.position) as place
from score s
join criterion c on c.id = s.criterion_id
left join deduction d on d.year = s.year and d.score_id = s.id
where s.year = 2024 and s.lost > 0 and s.part = 'APPRAISED';
comment on view bench.loss is
  E'@primaryKey entry_id,criterion_id\n@foreignKey (entry_id) references bench.entry (id)|@foreignFieldName losses';
