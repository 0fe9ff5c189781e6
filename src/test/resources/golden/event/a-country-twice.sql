select ref, id from actor where ref = any(?);

select version from data_version where id = 1;

select parent, event
from (
    select e.country_id as parent, e.id as event,
        row_number() over (partition by e.country_id order by e.deaths_best desc nulls last, e.id desc) as place
    from event e
    where e.country_id = any(?)
      and true
      and true) ranked
where place <= ?
order by parent, place;

select * from event where id = any(?);

select v.id, array(
    select e.id
    from event e
    where e.country_id = v.id
      and e.type_of_violence = ? and true
    order by e.country_id desc, e.date_start desc, e.id desc
    limit 4)
from unnest(cast(? as bigint array)) as v (id);

select * from event where id = any(?);

select version from data_version where id = 1;

select id, name, region from country;

select s.country_id, s.month_no, s.events, s.deaths_low, s.deaths_best, s.deaths_high, s.deaths_civilians, s.without_low, s.without_high, s.deaths_unknown, s.with_toll, s.with_best, s.with_civilians, s.with_unknown
from event_summary s
where s.country_id = any(?);

select e.country_id, count(distinct e.id)
from event e
where e.country_id = any(?)
  and true
group by e.country_id;

select e.country_id, count(distinct e.id)
from event e
where e.country_id = any(?)
  and e.id in (select event_id from participation where actor_id = ? and side = 'B') and e.type_of_violence = ?
group by e.country_id;

select version from data_version where id = 1;

select * from dyad where id = any(?);
