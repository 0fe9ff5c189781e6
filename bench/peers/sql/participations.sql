select event_id, actor_id, side, role
from participation
where event_id = any($1::bigint[])
order by event_id, id
