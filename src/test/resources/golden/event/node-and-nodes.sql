select * from event where uid = any(?);

select * from actor where uid = any(?);

select * from country where uid = any(?);

select * from event where uid = any(?);

select * from conflict where uid = any(?);

select v.id, array(
    select e.id
    from event e
    where e.country_id = v.id
      and true and true
    order by e.country_id desc, e.date_start desc, e.id desc
    limit 2)
from unnest(cast(? as bigint array)) as v (id);

select * from event where id = any(?);

select v.id, array(
    select e.id
    from event e
    where e.conflict_id = v.id
      and true and true
    order by e.conflict_id desc, e.date_start desc, e.id desc
    limit 2)
from unnest(cast(? as bigint array)) as v (id);

select * from event where id = any(?);
