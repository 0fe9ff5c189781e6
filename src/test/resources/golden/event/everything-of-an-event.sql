select e1_0.id,e1_0.basis,e1_0.changed_at,e1_0.clarity,e1_0.conflict_id,e1_0.country_id,e1_0.date_precision,e1_0.date_precision_code,e1_0.deaths_a,e1_0.deaths_b,e1_0.deaths_best,e1_0.deaths_civilians,e1_0.deaths_high,e1_0.deaths_low,e1_0.deaths_unknown,e1_0.dyad_id,e1_0.date_end,e1_0.fingerprint,e1_0.latitude,e1_0.longitude,e1_0.ref,e1_0.notes,e1_0.ongoing,e1_0.place_id,e1_0.prio_grid,e1_0.recorded_at,e1_0.release_id,e1_0.run_id,e1_0.source_count,e1_0.date_start,e1_0.title,e1_0.type_of_violence,e1_0.uid,e1_0.version from event e1_0 where e1_0.uid=?;

select e1_0.id,e1_0.basis,e1_0.changed_at,e1_0.clarity,e1_0.conflict_id,e1_0.country_id,e1_0.date_precision,e1_0.date_precision_code,e1_0.deaths_a,e1_0.deaths_b,e1_0.deaths_best,e1_0.deaths_civilians,e1_0.deaths_high,e1_0.deaths_low,e1_0.deaths_unknown,e1_0.dyad_id,e1_0.date_end,e1_0.fingerprint,e1_0.latitude,e1_0.longitude,e1_0.ref,e1_0.notes,e1_0.ongoing,e1_0.place_id,e1_0.prio_grid,e1_0.recorded_at,e1_0.release_id,e1_0.run_id,e1_0.source_count,e1_0.date_start,e1_0.title,e1_0.type_of_violence,e1_0.uid,e1_0.version from event e1_0 where e1_0.uid=?;

select e1_0.id,e1_0.basis,e1_0.changed_at,e1_0.clarity,e1_0.conflict_id,e1_0.country_id,e1_0.date_precision,e1_0.date_precision_code,e1_0.deaths_a,e1_0.deaths_b,e1_0.deaths_best,e1_0.deaths_civilians,e1_0.deaths_high,e1_0.deaths_low,e1_0.deaths_unknown,e1_0.dyad_id,e1_0.date_end,e1_0.fingerprint,e1_0.latitude,e1_0.longitude,e1_0.ref,e1_0.notes,e1_0.ongoing,e1_0.place_id,e1_0.prio_grid,e1_0.recorded_at,e1_0.release_id,e1_0.run_id,e1_0.source_count,e1_0.date_start,e1_0.title,e1_0.type_of_violence,e1_0.uid,e1_0.version from event e1_0 where e1_0.uid=?;

select c.*
from claim c
where c.event_id = any(?) and c.metric = 'KILLED';

select c.*
from unnest(cast(? as bigint array)) as wanted (id)
join claim_confirmation c on c.claim_id = wanted.id
order by c.claim_id, c.id;

select event_id, actor_id, side
from participation
where event_id = any(?) and side is not null;

select version from data_version where id = 1;

select * from place where id = any(?);

select * from country where id = any(?);

select * from conflict where id = any(?);

select * from dyad where id = any(?);

select * from participation where event_id = any(?) order by event_id, id;

select * from release where id = any(?);

select er.event_id, er.report_id
from event_report er
join report r on r.id = er.report_id
where er.event_id = any(?)
order by r.published_on nulls last, r.id;

select * from report where id = any(?);

select c.*
from claim c
where c.event_id = any(?)
  and true
order by c.said_at nulls first, c.id;

select * from classification where event_id = any(?) order by event_id, scheme, code;

select event_id, tag from event_tag where event_id = any(?) order by event_id, tag;

select l.*
from event_link l
where l.event_id = any(?)
union
select l.*
from event_link l
where l.other_id = any(?)
order by id;

select * from actor where id = any(?);

select * from dataset where id = any(?);

select * from source where id = any(?);

select * from event where id = any(?);
