select e1_0.id,e1_0.basis,e1_0.changed_at,e1_0.clarity,e1_0.conflict_id,e1_0.country_id,e1_0.date_precision,e1_0.date_precision_code,e1_0.deaths_a,e1_0.deaths_b,e1_0.deaths_best,e1_0.deaths_civilians,e1_0.deaths_high,e1_0.deaths_low,e1_0.deaths_unknown,e1_0.dyad_id,e1_0.date_end,e1_0.fingerprint,e1_0.latitude,e1_0.longitude,e1_0.ref,e1_0.notes,e1_0.ongoing,e1_0.place_id,e1_0.prio_grid,e1_0.recorded_at,e1_0.release_id,e1_0.run_id,e1_0.source_count,e1_0.date_start,e1_0.title,e1_0.type_of_violence,e1_0.uid,e1_0.version from event e1_0 where e1_0.uid=?;

select version from data_version where id = 1;

select * from place where id = any(?);

select er.event_id, er.report_id
from event_report er
join report r on r.id = er.report_id
where er.event_id = any(?)
order by r.published_on nulls last, r.id;

select * from report where id = any(?);

select v.id, array(
    select e.id
    from event e
    where e.place_id = v.id
      and true and true
    order by e.place_id, e.date_start, e.id
    limit 4)
from unnest(cast(? as bigint array)) as v (id);

select * from event where id = any(?);

select * from source where id = any(?);

select parent, event
from (
    select er.report_id as parent, e.id as event,
        row_number() over (partition by er.report_id order by e.deaths_best desc nulls last, e.id desc) as place
    from event_report er
join event e on e.id = er.event_id
    where er.report_id = any(?)
      and true
      and true) ranked
where place <= ?
order by parent, place;

select * from event where id = any(?);

select e.place_id, count(distinct e.id)
from event e
where e.place_id = any(?)
  and true
group by e.place_id;

select er.report_id, count(distinct e.id)
from event_report er
join event e on e.id = er.event_id
where er.report_id = any(?)
  and true
group by er.report_id;
