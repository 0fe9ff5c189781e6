select s.*
from source s
where true
order by s.name desc, s.id desc
limit ?;

select t.*
from (
(select t.*
from reported_statistic t
where true and coalesce(t.as_of, t.period_to, t.period_from) is not null
order by coalesce(t.as_of, t.period_to, t.period_from) desc, t.id desc
limit 2)
union all
(select t.*
from reported_statistic t
where true and coalesce(t.as_of, t.period_to, t.period_from) is null
order by coalesce(t.as_of, t.period_to, t.period_from) desc nulls last, t.id desc
limit 2)) t
order by coalesce(t.as_of, t.period_to, t.period_from) desc nulls last, t.id desc
limit ?;
