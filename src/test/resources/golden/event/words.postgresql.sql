select e.*
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
  and true
order by e.date_start desc, e.id desc
limit ?;

select e.*
from event e
where (e.title ilike ? or e.notes ilike ? or e.id = any(array(
    select er.event_id
    from event_report er
    join report r on r.id = er.report_id
    where r.headline ilike ?)))
  and true
order by e.date_start desc, e.id desc
limit ?;

select e.*
from event e
where (e.title ilike ? or e.notes ilike ? or e.id = any(array(
    select er.event_id
    from event_report er
    join report r on r.id = er.report_id
    where r.headline ilike ?)))
  and true
order by e.date_start desc, e.id desc
limit ?;

select e.*
from event e
where (e.title ilike ? or e.notes ilike ? or e.id = any(array(
    select er.event_id
    from event_report er
    join report r on r.id = er.report_id
    where r.headline ilike ?)))
order by e.title desc, e.id desc
limit ?;

select er.event_id, er.report_id
from event_report er
join report r on r.id = er.report_id
where er.event_id = any(?)
order by r.published_on nulls last, r.id;

select * from report where id = any(?);
