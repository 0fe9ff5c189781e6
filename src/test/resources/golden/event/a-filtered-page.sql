select e.*
from event e
where e.date_start >= ? and e.date_start <= ? and e.date_precision = any(?) and e.country_id = any(?) and e.deaths_best >= ?
order by e.date_start desc, e.id desc
limit ?;

select count(*)
from event e
where e.date_start >= ? and e.date_start <= ? and e.date_precision = any(?) and e.country_id = any(?) and e.deaths_best >= ?;

select * from country where id = any(?);

select * from place where id = any(?);
