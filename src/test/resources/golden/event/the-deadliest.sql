select e.*
from (
(select e.*
from event e
where true and e.deaths_best is not null
order by e.deaths_best desc, e.date_start desc, e.id desc
limit 11)
union all
(select e.*
from event e
where true and e.deaths_best is null
order by e.deaths_best desc nulls last, e.date_start desc, e.id desc
limit 11)) e
order by e.deaths_best desc nulls last, e.date_start desc, e.id desc
limit ?;

select e.*
from (
(select e.*
from event e
where true and e.deaths_best is null
order by e.deaths_best nulls first, e.date_start, e.id
limit 8)
union all
(select e.*
from event e
where true and e.deaths_best is not null
order by e.deaths_best, e.date_start, e.id
limit 8)) e
order by e.deaths_best nulls first, e.date_start, e.id
limit ?;
