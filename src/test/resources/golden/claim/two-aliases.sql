select e1_0.id,e1_0.basis,e1_0.changed_at,e1_0.clarity,e1_0.conflict_id,e1_0.country_id,e1_0.date_precision,e1_0.date_precision_code,e1_0.deaths_a,e1_0.deaths_b,e1_0.deaths_best,e1_0.deaths_civilians,e1_0.deaths_high,e1_0.deaths_low,e1_0.deaths_unknown,e1_0.dyad_id,e1_0.date_end,e1_0.fingerprint,e1_0.latitude,e1_0.longitude,e1_0.ref,e1_0.notes,e1_0.ongoing,e1_0.place_id,e1_0.prio_grid,e1_0.recorded_at,e1_0.release_id,e1_0.run_id,e1_0.source_count,e1_0.date_start,e1_0.title,e1_0.type_of_violence,e1_0.uid,e1_0.version from event e1_0 where e1_0.uid=?;

select s.*
from source s
where true
order by s.name, s.id
limit ?;

select c.*
from claim c
where c.event_id = any(?)
  and c.metric = ?
order by c.said_at nulls first, c.id;

select c.*
from claim c
where c.event_id = any(?)
  and c.metric = ? and c.victim_group = ? and not exists (select 1 from claim later where later.supersedes_id = c.id)
order by c.said_at nulls first, c.id;

select c.*
from claim c
where c.event_id = any(?)
  and exists (select 1 from claim later where later.supersedes_id = c.id)
order by c.said_at nulls first, c.id;

select c.*
from (
select c.*, row_number() over (partition by coalesce(c.attributed_to_id, c.reported_by_id) order by c.said_at desc nulls last, c.id desc) as place_on_page
from claim c
where coalesce(c.attributed_to_id, c.reported_by_id) = any(?) and c.metric = ? and true) c
where c.place_on_page <= ?
order by c.place_on_page;

select c.*
from (
select c.*, row_number() over (partition by coalesce(c.attributed_to_id, c.reported_by_id) order by c.said_at desc nulls last, c.id desc) as place_on_page
from claim c
where coalesce(c.attributed_to_id, c.reported_by_id) = any(?) and c.metric = ? and true) c
where c.place_on_page <= ?
order by c.place_on_page;

select c.*
from (
select c.*, row_number() over (partition by coalesce(c.attributed_to_id, c.reported_by_id) order by c.said_at desc nulls last, c.id desc) as place_on_page
from claim c
where coalesce(c.attributed_to_id, c.reported_by_id) = any(?) and c.metric = ? and true) c
where c.place_on_page <= ?
order by c.place_on_page;

select coalesce(c.attributed_to_id, c.reported_by_id), count(*)
from claim c
where coalesce(c.attributed_to_id, c.reported_by_id) = any(?) and c.metric = ?
group by coalesce(c.attributed_to_id, c.reported_by_id);

select coalesce(c.attributed_to_id, c.reported_by_id), count(*)
from claim c
where coalesce(c.attributed_to_id, c.reported_by_id) = any(?) and c.metric = ?
group by coalesce(c.attributed_to_id, c.reported_by_id);
