select c.*
from (
(select c.*
from claim c
where c.confirmation = any(?) and coalesce(c.said_at, c.recorded_at) < ? and not exists (select 1 from claim later where later.supersedes_id = c.id) and c.said_at is not null
order by c.said_at desc, c.id desc
limit 51)
union all
(select c.*
from claim c
where c.confirmation = any(?) and coalesce(c.said_at, c.recorded_at) < ? and not exists (select 1 from claim later where later.supersedes_id = c.id) and c.said_at is null
order by c.said_at desc nulls last, c.id desc
limit 51)) c
order by c.said_at desc nulls last, c.id desc
limit ?;

select count(*)
from claim c
where c.confirmation = any(?) and coalesce(c.said_at, c.recorded_at) < ? and not exists (select 1 from claim later where later.supersedes_id = c.id);

select c.*
from (
(select c.*
from claim c
where c.confirmation = any(?) and coalesce(c.said_at, c.recorded_at) < ? and c.said_at is not null
order by c.said_at desc, c.id desc
limit 51)
union all
(select c.*
from claim c
where c.confirmation = any(?) and coalesce(c.said_at, c.recorded_at) < ? and c.said_at is null
order by c.said_at desc nulls last, c.id desc
limit 51)) c
order by c.said_at desc nulls last, c.id desc
limit ?;

select count(*)
from claim c
where c.confirmation = any(?) and coalesce(c.said_at, c.recorded_at) < ?;

select version from data_version where id = 1;

select * from source where id = any(?);

select * from event where id = any(?);
