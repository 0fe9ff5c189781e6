select * from event where uid = ?;

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

select event_id, actor_id, side
from participation
where event_id = any(?) and side is not null;

select version from data_version where id = 1;

select * from source where id = any(?);
