select version from data_version where id = 1;

select e.id, e.ref, e.title
from event e
where (e.title ilike ? or e.notes ilike ? or e.id = any(array(
    select er.event_id
    from event_report er
    join report r on r.id = er.report_id
    where r.headline ilike ?))) and (e.title ilike ? or e.notes ilike ? or e.id = any(array(
    select er.event_id
    from event_report er
    join report r on r.id = er.report_id
    where r.headline ilike ?)))
order by e.date_start desc, e.id desc
limit ?;

select * from actor where id = any(?);

select * from conflict where id = any(?);

select * from dyad where id = any(?);

select version from data_version where id = 1;

select e.id, e.ref, e.title
from event e
where (e.title ilike ? or e.notes ilike ? or e.id = any(array(
    select er.event_id
    from event_report er
    join report r on r.id = er.report_id
    where r.headline ilike ?)))
order by e.date_start desc, e.id desc
limit ?;

select * from source where id = any(?);

select * from actor where id = any(?);

select * from dyad where id = any(?);

select * from event where id = any(?);

select version from data_version where id = 1;

select e.id, e.ref, e.title
from event e
where (e.title ilike ? or e.notes ilike ? or e.id = any(array(
    select er.event_id
    from event_report er
    join report r on r.id = er.report_id
    where r.headline ilike ?))) and (e.title ilike ? or e.notes ilike ? or e.id = any(array(
    select er.event_id
    from event_report er
    join report r on r.id = er.report_id
    where r.headline ilike ?)))
order by e.date_start desc, e.id desc
limit ?;

select * from place where id = any(?);

select version from data_version where id = 1;

select e.id, e.ref, e.title
from event e
where (e.title ilike ? or e.notes ilike ? or e.id = any(array(
    select er.event_id
    from event_report er
    join report r on r.id = er.report_id
    where r.headline ilike ?))) and (e.title ilike ? or e.notes ilike ? or e.id = any(array(
    select er.event_id
    from event_report er
    join report r on r.id = er.report_id
    where r.headline ilike ?)))
order by e.date_start desc, e.id desc
limit ?;

select * from event where id = any(?);
