select version from data_version where id = 1;

select id, name, region from country;

select c.*
from claim c
join event e on e.id = c.event_id
where c.metric = 'KILLED' and c.said_at <= ? and (true) and (exists (select 1 from claim s where s.event_id = e.id and s.said_at <= ? and s.confirmation <> 'RETRACTED')
 or exists (select 1 from event_report er join report r on r.id = er.report_id
            where er.event_id = e.id and r.published_on <= ?));

select e.country_id, cast(extract(year from e.date_start) * 12 + extract(month from e.date_start) - 1 as integer) as month_no, count(*), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
from event e
where (true) and (exists (select 1 from claim s where s.event_id = e.id and s.said_at <= ? and s.confirmation <> 'RETRACTED')
 or exists (select 1 from event_report er join report r on r.id = er.report_id
            where er.event_id = e.id and r.published_on <= ?))
group by e.country_id, month_no;

select e.country_id, cast(extract(year from e.date_start) * 12 + extract(month from e.date_start) - 1 as integer) as month_no, e.id
from event e
where e.id = any(?);

select version from data_version where id = 1;

select * from country where id = any(?);
