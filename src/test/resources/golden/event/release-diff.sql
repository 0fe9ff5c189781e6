select id, ref, name
from dataset
where lower(ref) = any(?) or lower(ref) = any(?) or lower(name) = any(?);

select * from release where dataset_id = ? order by id;

select i.id, i.release_id, i.status, i.started_at
from import_run i
join release l on l.id = i.release_id
where l.dataset_id = ?
order by i.started_at, i.id;

select d.uid, d.ref
from (
select r.record_uid as uid, r.record_ref as ref
from revision r
where r.at >= ? and r.run_id = any(?) and r.record_type = 'Event' and (exists (select 1 from event e where e.uid = r.record_uid and e.country_id = any(?)) or r.changes like ? or r.changes like ? or r.changes like ? or r.changes like ? or r.changes like ?) and true
union
select e.uid, e.ref
from event_creation c
join event e on e.id >= c.first_id and e.id <= c.last_id
where c.run_id = any(?) and e.country_id = any(?) and true) d
order by d.ref
limit ?;

select *
from (
    select r.id, r.version, r.record_type, r.record_ref, r.record_uid, r.action, r.at, r.author, r.run_id, r.changes
    from revision r
    where r.record_uid = any(?) and r.run_id = any(?) and r.record_type = 'Event'
    union all
    select e.id, c.version, 'Event', e.ref, e.uid, 'CREATED', e.recorded_at, cast(null as varchar), c.run_id,
      cast(null as varchar)
    from event e
    join event_creation c on e.id >= c.first_id and e.id <= c.last_id
    where e.uid = any(?) and c.run_id = any(?)) d
order by version, id;

select id, ref, name
from dataset
where lower(ref) = any(?) or lower(ref) = any(?) or lower(name) = any(?);

select * from release where dataset_id = ? order by id;

select i.id, i.release_id, i.status, i.started_at
from import_run i
join release l on l.id = i.release_id
where l.dataset_id = ?
order by i.started_at, i.id;

select d.uid, d.ref
from (
select r.record_uid as uid, r.record_ref as ref
from revision r
where r.at >= ? and r.run_id = any(?) and r.record_type = 'Event' and true and true
union
select e.uid, e.ref
from event_creation c
join event e on e.id >= c.first_id and e.id <= c.last_id
where c.run_id = any(?) and true and true) d
order by d.ref
limit ?;

select *
from (
    select r.id, r.version, r.record_type, r.record_ref, r.record_uid, r.action, r.at, r.author, r.run_id, r.changes
    from revision r
    where r.record_uid = any(?) and r.run_id = any(?) and r.record_type = 'Event'
    union all
    select e.id, c.version, 'Event', e.ref, e.uid, 'CREATED', e.recorded_at, cast(null as varchar), c.run_id,
      cast(null as varchar)
    from event e
    join event_creation c on e.id >= c.first_id and e.id <= c.last_id
    where e.uid = any(?) and c.run_id = any(?)) d
order by version, id;

select action, count(*)
from (
select d.uid, min(d.action) as action, count(d.action) as changes
from (
    select r.record_uid as uid, case when r.action <> 'RESTORED' then r.action end as action,
      case when true then 1 else 0 end as wanted
    from revision r
    where r.at >= ? and r.run_id = any(?) and r.record_type = 'Event'
    union all
    select e.uid, 'CREATED', case when true then 1 else 0 end
    from event_creation c
    join event e on e.id >= c.first_id and e.id <= c.last_id
    where c.run_id = any(?)) d
group by d.uid
having max(d.wanted) = 1) once
where changes = 1
group by action;

select uid
from (
select d.uid, min(d.action) as action, count(d.action) as changes
from (
    select r.record_uid as uid, case when r.action <> 'RESTORED' then r.action end as action,
      case when true then 1 else 0 end as wanted
    from revision r
    where r.at >= ? and r.run_id = any(?) and r.record_type = 'Event'
    union all
    select e.uid, 'CREATED', case when true then 1 else 0 end
    from event_creation c
    join event e on e.id >= c.first_id and e.id <= c.last_id
    where c.run_id = any(?)) d
group by d.uid
having max(d.wanted) = 1) often
where changes > 1;

select * from event where uid = any(?);
