update data_version set version = version + 1 where id = 1;

select m.ref, r.ref
from merged_actor m
join actor r on r.id = m.actor_id
where m.uid = any(?);

select r.id, r.uid, r.ref, 1 + (select count(*) from revision v where v.record_uid = r.uid and v.record_type = 'Actor' and v.action in ('UPDATED', 'REMOVED')), r.ref like 'desk%' or r.ref like 'report:desk%' or exists (select 1 from revision v where v.record_uid = r.uid and v.record_type = 'Actor' and v.action = 'CREATED' and v.run_id is null),
  r.kind, r.name
from actor r
where r.uid = any(?);

select n.actor_id, n.kind, n.name, n.language, n.valid_from, n.valid_to
from actor_name n
where n.actor_id = any(?)
order by n.id;

select t.actor_id, t.kind, o.ref, t.valid_from, t.valid_to
from actor_relation t
join actor o on o.id = t.other_id
where t.actor_id = any(?)
order by t.id;

select m.actor_id, m.ref
from merged_actor m
where m.actor_id = any(?)
order by m.ref;

select r.ref
from actor r
where r.id in (
    select t.actor_id
    from actor_relation t
    join actor other on other.id = t.other_id
    where other.uid = ?)
order by r.id;

select r.id, r.uid, r.ref, 1 + (select count(*) from revision v where v.record_uid = r.uid and v.record_type = 'Actor' and v.action in ('UPDATED', 'REMOVED')), r.ref like 'desk%' or r.ref like 'report:desk%' or exists (select 1 from revision v where v.record_uid = r.uid and v.record_type = 'Actor' and v.action = 'CREATED' and v.run_id is null),
  r.kind, r.name
from actor r
where r.uid = any(?);

select n.actor_id, n.kind, n.name, n.language, n.valid_from, n.valid_to
from actor_name n
where n.actor_id = any(?)
order by n.id;

select t.actor_id, t.kind, o.ref, t.valid_from, t.valid_to
from actor_relation t
join actor o on o.id = t.other_id
where t.actor_id = any(?)
order by t.id;

select m.actor_id, m.ref
from merged_actor m
where m.actor_id = any(?)
order by m.ref;

select r.ref
from event r
where r.id in (
    select p.event_id
    from participation p
    join actor a on a.id = p.actor_id
    where a.uid = ?)
order by r.id;

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

select r.ref
from claim r
join actor a on a.id = r.victim_actor_id
where a.uid = ?
order by r.id;

select r.id, r.uid, r.ref, 1 + (select count(*) from revision v where v.record_uid = r.uid and v.record_type = 'Claim' and v.action in ('UPDATED', 'REMOVED')), r.ref like 'desk%' or r.ref like 'report:desk%' or exists (select 1 from revision v where v.record_uid = r.uid and v.record_type = 'Claim' and v.action = 'CREATED' and v.run_id is null),
  (select o.ref from event o where o.id = r.event_id), (select o.ref from report o where o.id = r.report_id), (select o.ref from source o where o.id = r.reported_by_id), (select o.ref from source o where o.id = r.attributed_to_id), r.said_at, r.metric, r.victim_group, (select o.ref from actor o where o.id = r.victim_actor_id), r.quantifier, r.amount, r.low, r.best, r.high, r.confirmation, (select o.ref from claim o where o.id = r.supersedes_id), r.note
from claim r
where r.uid = any(?);

select r.ref
from reported_statistic r
join actor a on a.id = r.subject_id
where a.uid = ?
order by r.id;

select r.id, r.uid, r.ref, 1 + (select count(*) from revision v where v.record_uid = r.uid and v.record_type = 'ReportedStatistic' and v.action in ('UPDATED', 'REMOVED')), r.ref like 'desk%' or r.ref like 'report:desk%' or exists (select 1 from revision v where v.record_uid = r.uid and v.record_type = 'ReportedStatistic' and v.action = 'CREATED' and v.run_id is null),
  r.indicator, r.unit, (select o.ref from actor o where o.id = r.subject_id), (select o.ref from place o where o.id = r.place_id), r.place_name, r.quantifier, r.amount, r.low, r.best, r.high, r.as_of, r.period_from, r.period_to, (select o.ref from report o where o.id = r.report_id), (select o.ref from source o where o.id = r.reported_by_id), (select o.ref from source o where o.id = r.attributed_to_id), r.said_at, r.confirmation, (select o.ref from reported_statistic o where o.id = r.supersedes_id), r.note
from reported_statistic r
where r.uid = any(?);

select sc.reported_statistic_id, o.ref
from reported_statistic_country sc
join country o on o.id = sc.country_id
where sc.reported_statistic_id = any(?)
order by o.ref;

select d.ref
from dyad d
join actor a on a.id = d.side_a_id or a.id = d.side_b_id
where a.uid = ?
order by d.id;

select uid, id from source where uid = any(?);

delete from actor_name where actor_id = any(?);

delete from actor_relation where actor_id = any(?);

delete from merged_actor where actor_id = any(?);

update actor
set kind = ?, name = ?
where id = ?;

delete from actor_name where actor_id = any(?);

insert into actor_name (actor_id, id, kind, name, language, valid_from, valid_to) values (?, ?, ?, ?, ?, ?, ?);

delete from actor_relation where actor_id = any(?);

insert into actor_relation (actor_id, id, kind, other_id, valid_from, valid_to) values (?, ?, ?, ?, ?, ?);

delete from merged_actor where actor_id = any(?);

insert into merged_actor (actor_id, uid, ref) values (?, ?, ?);

update claim
set event_id = ?, report_id = ?, reported_by_id = ?, attributed_to_id = ?, said_at = ?, metric = ?, victim_group = ?, victim_actor_id = ?, quantifier = ?, amount = ?, low = ?, best = ?, high = ?, confirmation = ?, supersedes_id = ?, note = ?
where id = ?;

update reported_statistic
set indicator = ?, unit = ?, subject_id = ?, place_id = ?, place_name = ?, quantifier = ?, amount = ?, low = ?, best = ?, high = ?, as_of = ?, period_from = ?, period_to = ?, report_id = ?, reported_by_id = ?, attributed_to_id = ?, said_at = ?, confirmation = ?, supersedes_id = ?, note = ?
where id = ?;

select c.*
from claim c
where c.event_id = any(?);

update event
set title = ?, date_start = ?, date_end = ?, date_precision = ?, ongoing = ?, type_of_violence = ?, place_id = ?, notes = ?, deaths_low = ?, deaths_best = ?, deaths_high = ?, deaths_a = ?, deaths_b = ?, deaths_civilians = ?, deaths_unknown = ?, country_id = ?, latitude = ?, longitude = ?, prio_grid = ?, version = ?, changed_at = ?
where id = ?;

delete from participation where event_id = any(?);

insert into participation (event_id, id, actor_id, side, role, date_start) values (?, ?, ?, ?, ?, ?);

select e.id, l.dataset_id
from event e
join release l on l.id = e.release_id
where e.id = any(?);

delete from actor where id = any(?);

select * from actor where uid = any(?);

select actor_id, ref
from merged_actor
where actor_id = any(?)
order by actor_id, ref;

select record_type, record_uid, 1 + count(*)
from revision
where record_uid = any(?) and action in ('UPDATED', 'REMOVED')
group by record_type, record_uid;
