select a.*
from actor a
where a.kind = any(?) and not coalesce((exists (select 1 from participation p where p.actor_id = a.id)), false)
order by a.name, a.id
limit ?;

select count(*)
from actor a
where a.kind = any(?) and not coalesce((exists (select 1 from participation p where p.actor_id = a.id)), false);

select ref, id from actor where ref = any(?);

select version from data_version where id = 1;

select a.id, a.ref, a.name, false as acronym
from actor a
union all
select a.id, a.ref, n.name, n.kind = 'ACRONYM'
from actor_name n
join actor a on a.id = n.actor_id;

select a.*
from actor a
where a.id in (
    select other_id from actor_relation where actor_id = any(?)
    union all
    select actor_id from actor_relation where other_id = any(?))
order by a.name, a.id
limit ?;

select ref, id from actor where ref = any(?);

select version from data_version where id = 1;

select a.id
from actor a
where a.id = any(?)
  and a.id in (
    select other_id from actor_relation where actor_id = any(?)
    union all
    select actor_id from actor_relation where other_id = any(?));

select * from actor where id = any(?);

select a.*
from actor a
where exists (select 1 from participation p where p.actor_id = a.id) and not exists (select 1 from participation p where p.actor_id = a.id and p.date_start < ?)
order by a.name, a.id
limit ?;

select version from data_version where id = 1;

select a.*
from actor a
where a.id = any(?)
  and exists (select 1 from participation p where p.actor_id = a.id and p.date_start <= ?)
order by a.name, a.id
limit ?;

select version from data_version where id = 1;

select version from data_version where id = 1;

select a.*
from actor a
where false
order by a.name, a.id
limit ?;

select count(*)
from actor a
where false;

select a.id,
    (select p.date_start from participation p where p.actor_id = a.id
     order by p.actor_id, p.date_start limit 1) as first_date,
    (select p.date_start from participation p where p.actor_id = a.id
     order by p.actor_id desc, p.date_start desc limit 1) as last_date
from actor a
where a.id = any(?);
