update data_version set version = version + 1 where id = 1;

select r.id, r.uid, r.ref, 1 + (select count(*) from revision v where v.record_uid = r.uid and v.record_type = 'Claim' and v.action in ('UPDATED', 'REMOVED')), r.ref like 'desk%' or r.ref like 'report:desk%' or exists (select 1 from revision v where v.record_uid = r.uid and v.record_type = 'Claim' and v.action = 'CREATED' and v.run_id is null),
  (select o.ref from event o where o.id = r.event_id), (select o.ref from report o where o.id = r.report_id), (select o.ref from source o where o.id = r.reported_by_id), (select o.ref from source o where o.id = r.attributed_to_id), r.said_at, r.metric, r.victim_group, (select o.ref from actor o where o.id = r.victim_actor_id), r.quantifier, r.amount, r.low, r.best, r.high, r.confirmation, (select o.ref from claim o where o.id = r.supersedes_id), r.note
from claim r
where r.uid = any(?);

select record_ref, count(*)
from revision
where record_uid = any(?) and record_type = ? and action in ('UPDATED', 'REMOVED')
group by record_ref
having max(case when action = 'REMOVED' then 1 else 0 end) = 1;

select c.ref
from claim c
join claim earlier on earlier.id = c.supersedes_id
where earlier.uid = ? and c.uid <> ? and c.confirmation <> 'RETRACTED'
order by c.id;

select uid, id from event where uid = any(?);

select uid, id from report where uid = any(?);

select uid, id from source where uid = any(?);

select uid, id from actor where uid = any(?);

select r.id, r.uid, r.ref, r.version, exists (select 1 from release l where l.id = r.release_id and l.kind = 'DESK'),
  r.title, r.date_start, r.date_end, r.date_precision, r.ongoing, r.type_of_violence, (select o.ref from place o where o.id = r.place_id), r.notes, r.deaths_low, r.deaths_best, r.deaths_high, r.deaths_a, r.deaths_b, r.deaths_civilians, r.deaths_unknown
from event r
where r.uid = any(?);

select p.event_id, p.side, p.role, a.ref
from participation p
join actor a on a.id = p.actor_id
where p.event_id = any(?)
order by p.id;

select t.event_id, t.tag
from event_tag t
where t.event_id = any(?)
order by t.tag;

select er.event_id, o.ref
from event_report er
join report o on o.id = er.report_id
where er.event_id = any(?)
order by o.ref;

select r.id, r.uid, r.ref, 1 + (select count(*) from revision v where v.record_uid = r.uid and v.record_type = 'Place' and v.action in ('UPDATED', 'REMOVED')), r.ref like 'desk%' or r.ref like 'report:desk%' or exists (select 1 from revision v where v.record_uid = r.uid and v.record_type = 'Place' and v.action = 'CREATED' and v.run_id is null),
  r.name, r.latitude, r.longitude, r.place_precision, (select o.ref from country o where o.id = r.country_id), r.admin1, r.admin2, r.admin3
from place r
where r.uid = any(?);

select uid, id from actor where uid = any(?);

select uid, id from country where uid = any(?);

insert into claim (id, uid, ref, event_id, report_id, reported_by_id, attributed_to_id, said_at, metric, victim_group, victim_actor_id, quantifier, amount, low, best, high, confirmation, supersedes_id, note, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

select c.*
from claim c
where c.event_id = any(?);

update event
set title = ?, date_start = ?, date_end = ?, date_precision = ?, ongoing = ?, type_of_violence = ?, place_id = ?, notes = ?, deaths_low = ?, deaths_best = ?, deaths_high = ?, deaths_a = ?, deaths_b = ?, deaths_civilians = ?, deaths_unknown = ?, country_id = ?, latitude = ?, longitude = ?, prio_grid = ?, version = ?, changed_at = ?
where id = ?;

select e.id, l.dataset_id
from event e
join release l on l.id = e.release_id
where e.id = any(?);

select * from claim where uid = any(?);

select version from data_version where id = 1;

select * from source where id = any(?);

select * from claim where id = any(?);

select * from event where id = any(?);
