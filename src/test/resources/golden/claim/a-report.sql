select * from report where uid = ?;

select * from source where uid = ?;

select version from data_version where id = 1;

select * from source where id = any(?);

select * from claim where report_id = any(?) order by said_at nulls first, id;

select parent, event
from (
    select er.report_id as parent, e.id as event,
        row_number() over (partition by er.report_id order by e.date_start desc, e.id desc) as place
    from event_report er
join event e on e.id = er.event_id
    where er.report_id = any(?)
      and true
      and true) ranked
where place <= ?
order by parent, place;

select * from event where id = any(?);

select * from event where id = any(?);
