select a.*
from actor a
where exists (select 1 from participation p where p.actor_id = a.id and p.date_start <= ?) and not exists (select 1 from participation p where p.actor_id = a.id and p.date_start < ?)
order by a.name, a.id
limit ?;

select count(*)
from actor a
where exists (select 1 from participation p where p.actor_id = a.id and p.date_start <= ?) and not exists (select 1 from participation p where p.actor_id = a.id and p.date_start < ?);

select a.id,
    (select p.date_start from participation p where p.actor_id = a.id
     order by p.actor_id, p.date_start limit 1) as first_date,
    (select p.date_start from participation p where p.actor_id = a.id
     order by p.actor_id desc, p.date_start desc limit 1) as last_date
from actor a
where a.id = any(?);

select actor_id, count(distinct event_id)
from participation
where actor_id = any(?)
group by actor_id;
