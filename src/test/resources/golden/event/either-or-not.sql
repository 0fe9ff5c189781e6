select e.*
from event e
where not coalesce((e.deaths_high >= ?), false)
order by e.recorded_at desc, e.id desc
limit ?;

select id, ref, name
from source
where lower(ref) = any(?) or lower(ref) = any(?) or lower(name) = any(?);

select ref, id from actor where ref = any(?);

select version from data_version where id = 1;

select count(*)
from (select 1 from classification where scheme = ? and code = ? limit 1) c;

select e.*
from event e
where ((e.id in (select event_id from claim where confirmation = any(?))) or ((e.id in (
    select er.event_id
    from event_report er
    join report r on r.id = er.report_id
    where r.publisher_id = ?)
 or e.id in (select event_id from claim where attributed_to_id = ?)) and not coalesce((e.id in (select event_id from participation where actor_id = ?)), false)) or (e.id in (select event_id from classification where scheme = ? and code = ?)))
order by e.date_start desc, e.id desc
limit ?;

select count(*)
from event e
where ((e.id in (select event_id from claim where confirmation = any(?))) or ((e.id in (
    select er.event_id
    from event_report er
    join report r on r.id = er.report_id
    where r.publisher_id = ?)
 or e.id in (select event_id from claim where attributed_to_id = ?)) and not coalesce((e.id in (select event_id from participation where actor_id = ?)), false)) or (e.id in (select event_id from classification where scheme = ? and code = ?)));
