select t.*
from (
(select t.*
from reported_statistic t
where (exists (
    select 1 from reported_statistic_country sc
    where sc.reported_statistic_id = t.id and sc.country_id = any(?))
  or exists (select 1 from place p where p.id = t.place_id and p.country_id = any(?))) and (t.as_of is not null and t.as_of >= ? and t.as_of <= ? or t.as_of is null and coalesce(t.period_from, t.period_to) is not null and (t.period_to is null or t.period_to >= ?) and (t.period_from is null or t.period_from <= ?)) and t.confirmation = ? and coalesce(t.as_of, t.period_to, t.period_from) is null
order by coalesce(t.as_of, t.period_to, t.period_from) nulls first, t.id
limit 51)
union all
(select t.*
from reported_statistic t
where (exists (
    select 1 from reported_statistic_country sc
    where sc.reported_statistic_id = t.id and sc.country_id = any(?))
  or exists (select 1 from place p where p.id = t.place_id and p.country_id = any(?))) and (t.as_of is not null and t.as_of >= ? and t.as_of <= ? or t.as_of is null and coalesce(t.period_from, t.period_to) is not null and (t.period_to is null or t.period_to >= ?) and (t.period_from is null or t.period_from <= ?)) and t.confirmation = ? and coalesce(t.as_of, t.period_to, t.period_from) is not null
order by coalesce(t.as_of, t.period_to, t.period_from), t.id
limit 51)) t
order by coalesce(t.as_of, t.period_to, t.period_from) nulls first, t.id
limit ?;

select count(*)
from reported_statistic t
where (exists (
    select 1 from reported_statistic_country sc
    where sc.reported_statistic_id = t.id and sc.country_id = any(?))
  or exists (select 1 from place p where p.id = t.place_id and p.country_id = any(?))) and (t.as_of is not null and t.as_of >= ? and t.as_of <= ? or t.as_of is null and coalesce(t.period_from, t.period_to) is not null and (t.period_to is null or t.period_to >= ?) and (t.period_from is null or t.period_from <= ?)) and t.confirmation = ?;

select uid, id from place where uid = any(?);

select t.*
from (
(select t.*
from reported_statistic t
where t.place_id = ? and coalesce(t.as_of, t.period_to, t.period_from) is null
order by coalesce(t.as_of, t.period_to, t.period_from) nulls first, t.id
limit 51)
union all
(select t.*
from reported_statistic t
where t.place_id = ? and coalesce(t.as_of, t.period_to, t.period_from) is not null
order by coalesce(t.as_of, t.period_to, t.period_from), t.id
limit 51)) t
order by coalesce(t.as_of, t.period_to, t.period_from) nulls first, t.id
limit ?;

select id, ref, name
from source
where lower(ref) = any(?) or lower(ref) = any(?) or lower(name) = any(?);

select t.*
from (
(select t.*
from reported_statistic t
where coalesce(t.attributed_to_id, t.reported_by_id) = any(?) and (t.as_of is not null and t.as_of >= ? and t.as_of <= ? or t.as_of is null and coalesce(t.period_from, t.period_to) is not null and (t.period_to is null or t.period_to >= ?) and (t.period_from is null or t.period_from <= ?)) and coalesce(t.as_of, t.period_to, t.period_from) is null
order by coalesce(t.as_of, t.period_to, t.period_from) nulls first, t.id
limit 51)
union all
(select t.*
from reported_statistic t
where coalesce(t.attributed_to_id, t.reported_by_id) = any(?) and (t.as_of is not null and t.as_of >= ? and t.as_of <= ? or t.as_of is null and coalesce(t.period_from, t.period_to) is not null and (t.period_to is null or t.period_to >= ?) and (t.period_from is null or t.period_from <= ?)) and coalesce(t.as_of, t.period_to, t.period_from) is not null
order by coalesce(t.as_of, t.period_to, t.period_from), t.id
limit 51)) t
order by coalesce(t.as_of, t.period_to, t.period_from) nulls first, t.id
limit ?;

select version from data_version where id = 1;

select * from actor where id = any(?);

select * from place where id = any(?);

select * from source where id = any(?);
