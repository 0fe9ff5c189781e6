select distinct indicator from reported_statistic where indicator = any(?);

select uid, id from actor where uid = any(?);

select t.*
from (
(select t.*
from reported_statistic t
where t.indicator = any(?) and t.subject_id = ? and coalesce(t.as_of, t.period_to, t.period_from) is null
order by coalesce(t.as_of, t.period_to, t.period_from) nulls first, t.id
limit 51)
union all
(select t.*
from reported_statistic t
where t.indicator = any(?) and t.subject_id = ? and coalesce(t.as_of, t.period_to, t.period_from) is not null
order by coalesce(t.as_of, t.period_to, t.period_from), t.id
limit 51)) t
order by coalesce(t.as_of, t.period_to, t.period_from) nulls first, t.id
limit ?;

select sc.reported_statistic_id, sc.country_id
from reported_statistic_country sc
join country c on c.id = sc.country_id
where sc.reported_statistic_id = any(?)
order by c.name;

select * from country where id = any(?);

select version from data_version where id = 1;

select * from source where id = any(?);

select * from report where id = any(?);
