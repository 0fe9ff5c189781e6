select version from data_version where id = 1;

select id, name, region from country;

select event_id, other_id, kind
from event_link
where kind in ('PART_OF', 'SAME_AS');

select e.id, coalesce(e.deaths_best, e.deaths_low, e.deaths_high) is not null, d.ref, e.ref
from event e
join release r on r.id = e.release_id
join dataset d on d.id = r.dataset_id
where e.id = any(?) and (e.date_start >= ? and e.date_start <= ?);

select s.country_id, s.month_no, s.events, s.deaths_low, s.deaths_best, s.deaths_high, s.deaths_civilians, s.without_low, s.without_high, s.deaths_unknown, s.with_toll, s.with_best, s.with_civilians, s.with_unknown
from event_summary s
where s.month_no >= ? and s.month_no <= ?;

select e.country_id, cast(extract(year from e.date_start) * 12 + extract(month from e.date_start) - 1 as integer) as month_no, e.id, e.deaths_low, e.deaths_best, e.deaths_high, e.deaths_a, e.deaths_b, e.deaths_civilians, e.deaths_unknown
from event e
where e.id = any(?);

select version from data_version where id = 1;

select id, name, region from country;

select version from data_version where id = 1;

select e.id, coalesce(e.deaths_best, e.deaths_low, e.deaths_high) is not null, d.ref, e.ref
from event e
join release r on r.id = e.release_id
join dataset d on d.id = r.dataset_id
where e.id = any(?) and (e.date_start >= ? and e.date_start <= ?);

select e.id
from event e
where (e.id in (select event_id from event_link where kind = 'POSSIBLY_SAME')
    or e.id in (select other_id from event_link where kind = 'POSSIBLY_SAME'))
  and (e.date_start >= ? and e.date_start <= ?);

select version from data_version where id = 1;

select r.id, d.id, d.name
from release r
join dataset d on d.id = r.dataset_id;

select e.id, coalesce(e.deaths_best, e.deaths_low, e.deaths_high) is not null, d.ref, e.ref
from event e
join release r on r.id = e.release_id
join dataset d on d.id = r.dataset_id
where e.id = any(?) and (e.date_start >= ? and e.date_start <= ?);

select s.dataset_id, s.events, s.deaths_low, s.deaths_best, s.deaths_high, s.deaths_civilians, s.without_low, s.without_high, s.deaths_unknown, s.with_toll, s.with_best, s.with_civilians, s.with_unknown
from event_summary s
where s.month_no >= ? and s.month_no <= ?;

select e.release_id, e.version < 0 as unsorted, e.id, e.deaths_low, e.deaths_best, e.deaths_high, e.deaths_a, e.deaths_b, e.deaths_civilians, e.deaths_unknown
from event e
where e.id = any(?);

select version from data_version where id = 1;

select version from data_version where id = 1;

select * from dataset where id = any(?);
