select * from conflict where uid = ?;

select parent, event
from (
    select e.conflict_id as parent, e.id as event,
        row_number() over (partition by e.conflict_id order by e.date_start, e.id) as place
    from event e
    where e.conflict_id = any(?)
      and true
      and true) ranked
where place <= ?
order by parent, place;

select * from event where id = any(?);

select * from dyad where conflict_id = any(?) order by conflict_id, name, id;

select parent, event
from (
    select e.dyad_id as parent, e.id as event,
        row_number() over (partition by e.dyad_id order by e.date_start desc, e.id desc) as place
    from event e
    where e.dyad_id = any(?)
      and true
      and true) ranked
where place <= ?
order by parent, place;

select * from event where id = any(?);

select * from actor where id = any(?);

select ref, id from actor where ref = any(?);

select version from data_version where id = 1;

select distinct actor_id
from actor_relation
where other_id = any(?)
  and kind in ('PARENT', 'MEMBER_OF', 'SPLINTER_OF')
order by actor_id;

select distinct actor_id
from actor_relation
where other_id = any(?)
  and kind in ('PARENT', 'MEMBER_OF', 'SPLINTER_OF')
order by actor_id;

select e.dyad_id, count(*)
from event e
where e.dyad_id = any(?)
  and true
group by e.dyad_id;

select parent, event
from (
    select p.actor_id as parent, e.id as event,
        row_number() over (partition by p.actor_id order by e.date_start desc, e.id desc) as place
    from participation p
join event e on e.id = p.event_id
    where p.actor_id = any(?)
      and e.id in (select event_id from participation where actor_id = any(?))
      and true) ranked
where place <= ?
order by parent, place;

select * from event where id = any(?);

select p.actor_id, count(*)
from participation p
join event e on e.id = p.event_id
where p.actor_id = any(?)
  and e.id in (select event_id from participation where actor_id = any(?))
group by p.actor_id;
