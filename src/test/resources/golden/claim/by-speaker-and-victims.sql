select uid, id from event where uid = any(?);

select uid, id from actor where uid = any(?);

select id, ref, name
from source
where lower(ref) = any(?) or lower(ref) = any(?) or lower(name) = any(?);

select id, ref, name
from source
where lower(ref) = any(?) or lower(ref) = any(?) or lower(name) = any(?);

select c.*
from (
(select c.*
from claim c
where c.event_id = ? and c.victim_actor_id = any(?) and coalesce(c.attributed_to_id, c.reported_by_id) = any(?) and c.reported_by_id = ? and c.metric = ? and c.victim_group = any(?) and c.said_at >= ? and c.said_at < ? and c.best is not null
order by c.best desc, c.said_at nulls first, c.id desc
limit 51)
union all
(select c.*
from claim c
where c.event_id = ? and c.victim_actor_id = any(?) and coalesce(c.attributed_to_id, c.reported_by_id) = any(?) and c.reported_by_id = ? and c.metric = ? and c.victim_group = any(?) and c.said_at >= ? and c.said_at < ? and c.best is null
order by c.best desc nulls last, c.said_at nulls first, c.id desc
limit 51)) c
order by c.best desc nulls last, c.said_at nulls first, c.id desc
limit ?;

select version from data_version where id = 1;

select * from actor where id = any(?);
