select v.id, array(
    select e.id
    from event e
    where e.country_id = v.id
      and e.date_start >= ? and e.date_start <= ? and e.date_precision = any(?) and e.deaths_best + 0 >= ? and true
    order by e.country_id desc, e.date_start desc, e.id desc
    limit 6)
from unnest(cast(? as bigint array)) as v (id);

select e.*
from event e
where e.id = any(?)
order by e.date_start desc, e.id desc
limit ?;

select count(*)
from event e
where e.date_start >= ? and e.date_start <= ? and e.date_precision = any(?) and e.country_id = any(?) and e.deaths_best >= ?;

select version from data_version where id = 1;

select * from country where id = any(?);

select * from place where id = any(?);
