select e.id, e.title, e.date_start::text as start, e.deaths_best
from participation p
join event e on e.id = p.event_id
where p.actor_id = $1
order by e.deaths_best desc nulls last, e.id desc
limit $2
