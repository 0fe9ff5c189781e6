select a.*
from actor a
where a.kind = any(?)
order by a.name, a.id
limit ?;

select version from data_version where id = 1;

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

select (select array_agg(distinct p.actor_id order by p.actor_id)
 from participation p where p.event_id = e.id) as actor_ids, e.date_start, e.date_end, count(*), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, count(*) filter (where e.basis = 'SOURCE_CODED' and coalesce(e.deaths_low, e.deaths_best, e.deaths_high) is not null)
from event e
where ((true) and (exists (select 1 from claim s where s.event_id = e.id and s.said_at <= ? and coalesce(
  (select said.confirmation from claim_confirmation said
   where said.claim_id = s.id and (said.said_at <= ? or said.said_at is null)
   order by said.said_at desc nulls last, said.id desc fetch first row only),
  case when exists (select 1 from claim_confirmation said where said.claim_id = s.id) then 'UNCONFIRMED' end,
  s.confirmation) <> 'RETRACTED')
 or exists (select 1 from event_report er join report r on r.id = er.report_id
            where er.event_id = e.id and r.published_on <= ?))) and e.id in (select event_id from participation where actor_id = any(?))
group by actor_ids, e.date_start, e.date_end;

select (select array_agg(distinct p.actor_id order by p.actor_id)
 from participation p where p.event_id = e.id) as actor_ids, e.date_start, e.date_end, e.id, case when e.basis = 'SOURCE_CODED' and coalesce(e.deaths_low, e.deaths_best, e.deaths_high) is not null then 1 else 0 end
from event e
where e.id = any(?);

select r.dataset_id, e.country_id, min(e.date_start), max(e.date_start)
from event e
join release r on r.id = e.release_id
group by r.dataset_id, e.country_id;
