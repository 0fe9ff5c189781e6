select a.*
from actor a
where true
order by a.name, a.id
limit ?;

select count(*)
from actor a
where true;
