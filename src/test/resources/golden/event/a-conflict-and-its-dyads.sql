select c1_0.id,c1_0.incompatibility,c1_0.name,c1_0.ref,c1_0.started_on,c1_0.started_precision,c1_0.territory,c1_0.uid from conflict c1_0 where c1_0.uid=?;

select * from dyad where conflict_id = any(?) order by conflict_id, name, id;

select v.id, array(
    select e.id
    from event e
    where e.conflict_id = v.id
      and true and true
    order by e.conflict_id, e.date_start, e.id
    limit 3)
from unnest(cast(? as bigint array)) as v (id);

select * from event where id = any(?);

select version from data_version where id = 1;

select * from actor where id = any(?);

select ref, id from actor where ref = any(?);

select version from data_version where id = 1;

select distinct actor_id
from actor_relation
where other_id = any(?)
  and kind = any(?)
order by actor_id;

select distinct actor_id
from actor_relation
where other_id = any(?)
  and kind = any(?)
order by actor_id;

select v.id, array(
    select e.id
    from event e
    where e.dyad_id = v.id
      and true and true
    order by e.dyad_id desc, e.date_start desc, e.id desc
    limit 3)
from unnest(cast(? as bigint array)) as v (id);

select * from event where id = any(?);

select v.id, array(
select p.event_id
from participation p
where p.actor_id = v.id
  and not exists (
    select 1
    from participation q
    where q.event_id = p.event_id and q.actor_id = p.actor_id and q.id < p.id)
  and true
order by p.actor_id desc, p.date_start desc, p.event_id desc
limit 2)
from unnest(cast(? as bigint array)) as v (id);

select * from event where id = any(?);

select e.dyad_id, count(distinct e.id)
from event e
where e.dyad_id = any(?)
  and true
group by e.dyad_id;

select p.actor_id, count(distinct e.id)
from participation p
join event e on e.id = p.event_id
where p.actor_id = any(?)
  and e.id in (select event_id from participation where actor_id = any(?))
group by p.actor_id;
