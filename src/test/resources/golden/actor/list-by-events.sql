select version from data_version where id = 1;

select actor_id, count(distinct event_id)
from participation
group by actor_id;

select a.id, a.ref
from actor a
where true;

select * from actor where id = any(?);

select actor_id, count(distinct event_id)
from participation
where actor_id = any(?)
group by actor_id;
