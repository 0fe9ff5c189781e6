select r.*
from conflict r
where position(? in lower(r.name)) > 0
order by r.name, r.id
limit ?;

select count(*)
from conflict r
where position(? in lower(r.name)) > 0;

select r.*
from dyad r
where position(? in lower(r.name)) > 0
order by r.name, r.id
limit ?;

select count(*)
from dyad r
where position(? in lower(r.name)) > 0;

select * from dyad where conflict_id = any(?) order by conflict_id, name, id;

select version from data_version where id = 1;

select * from actor where id = any(?);

select * from conflict where id = any(?);
