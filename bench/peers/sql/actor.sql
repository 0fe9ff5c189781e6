select a.id, a.ref, a.name, a.kind, (select count(distinct event_id) from participation where actor_id = a.id)::int as event_count
from actor a
where a.ref = $1
