select r.*
from place r
where r.place_precision = any(?) and r.country_id = any(?)
order by r.name, r.id
limit ?;

select count(*)
from place r
where r.place_precision = any(?) and r.country_id = any(?);

select r.*
from place r
where true
order by r.name desc, r.id desc
limit ?;

select version from data_version where id = 1;

select * from country where id = any(?);
