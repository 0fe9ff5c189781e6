select e1_0.id,e1_0.basis,e1_0.changed_at,e1_0.clarity,e1_0.conflict_id,e1_0.country_id,e1_0.date_precision,e1_0.date_precision_code,e1_0.deaths_a,e1_0.deaths_b,e1_0.deaths_best,e1_0.deaths_civilians,e1_0.deaths_high,e1_0.deaths_low,e1_0.deaths_unknown,e1_0.dyad_id,e1_0.date_end,e1_0.fingerprint,e1_0.latitude,e1_0.longitude,e1_0.ref,e1_0.notes,e1_0.ongoing,e1_0.place_id,e1_0.prio_grid,e1_0.recorded_at,e1_0.release_id,e1_0.run_id,e1_0.source_count,e1_0.date_start,e1_0.title,e1_0.type_of_violence,e1_0.uid,e1_0.version from event e1_0 where e1_0.uid=?;

select c.*
from claim c
where c.event_id = any(?)
  and true
order by c.said_at nulls first, c.id;

select c.*
from claim c
where c.event_id = any(?)
  and c.metric = ?
order by c.said_at nulls first, c.id;

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

select * from source where id = any(?);
