select * from event where uid = ?;

select c.*
from claim c
where c.event_id = any(?) and c.metric = 'KILLED';

select event_id, actor_id, side
from participation
where event_id = any(?) and side is not null;
