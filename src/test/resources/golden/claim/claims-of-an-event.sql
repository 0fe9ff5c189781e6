select * from event where uid = ?;

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

select version from data_version where id = 1;

select * from source where id = any(?);

select * from actor where id = any(?);

select * from claim where supersedes_id = any(?);
