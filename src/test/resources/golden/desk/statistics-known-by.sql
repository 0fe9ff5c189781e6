select version from data_version where id = 1;

select id, name, region from country;

select c.*
from claim c
join event e on e.id = c.event_id
where c.metric = 'KILLED' and c.said_at <= ? and (true) and (exists (select 1 from claim s where s.event_id = e.id and s.said_at <= ? and coalesce(
  (select said.confirmation from claim_confirmation said
   where said.claim_id = s.id and (said.said_at <= ? or said.said_at is null)
   order by said.said_at desc nulls last, said.id desc fetch first row only),
  case when exists (select 1 from claim_confirmation said where said.claim_id = s.id) then 'UNCONFIRMED' end,
  s.confirmation) <> 'RETRACTED')
 or exists (select 1 from event_report er join report r on r.id = er.report_id
            where er.event_id = e.id and r.published_on <= ?));

select c.*
from unnest(cast(? as bigint array)) as wanted (id)
join claim_confirmation c on c.claim_id = wanted.id
order by c.claim_id, c.id;

select e.country_id, cast(extract(year from e.date_start) * 12 + extract(month from e.date_start) - 1 as integer) as month_no, count(*), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, count(*) filter (where e.basis = 'SOURCE_CODED' and coalesce(e.deaths_low, e.deaths_best, e.deaths_high) is not null)
from event e
where (true) and (exists (select 1 from claim s where s.event_id = e.id and s.said_at <= ? and coalesce(
  (select said.confirmation from claim_confirmation said
   where said.claim_id = s.id and (said.said_at <= ? or said.said_at is null)
   order by said.said_at desc nulls last, said.id desc fetch first row only),
  case when exists (select 1 from claim_confirmation said where said.claim_id = s.id) then 'UNCONFIRMED' end,
  s.confirmation) <> 'RETRACTED')
 or exists (select 1 from event_report er join report r on r.id = er.report_id
            where er.event_id = e.id and r.published_on <= ?))
group by e.country_id, month_no;

select e.country_id, cast(extract(year from e.date_start) * 12 + extract(month from e.date_start) - 1 as integer) as month_no, e.id, case when e.basis = 'SOURCE_CODED' and coalesce(e.deaths_low, e.deaths_best, e.deaths_high) is not null then 1 else 0 end
from event e
where e.id = any(?);

select version from data_version where id = 1;

select * from country where id = any(?);
