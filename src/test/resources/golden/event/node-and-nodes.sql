select * from event where uid = any(?);

select * from actor where uid = any(?);

select * from country where uid = any(?);

select * from event where uid = any(?);

select * from conflict where uid = any(?);

select parent, event
from (
    select e.conflict_id as parent, e.id as event,
        row_number() over (partition by e.conflict_id order by e.date_start desc, e.id desc) as place
    from event e
    where e.conflict_id = any(?)
      and true
      and true) ranked
where place <= ?
order by parent, place;

select * from event where id = any(?);

select parent, event
from (
    select e.country_id as parent, e.id as event,
        row_number() over (partition by e.country_id order by e.date_start desc, e.id desc) as place
    from event e
    where e.country_id = any(?)
      and true
      and true) ranked
where place <= ?
order by parent, place;

select * from event where id = any(?);
