select * from event where uid = ?;

select s.*
from source s
where true
order by s.name, s.id
limit ?;

select c.*
from claim c
where c.event_id = any(?)
  and c.metric = ?
order by c.said_at nulls first, c.id;

select c.*
from claim c
where c.event_id = any(?)
  and c.metric = ? and c.victim_group = ? and not exists (select 1 from claim later where later.supersedes_id = c.id)
order by c.said_at nulls first, c.id;

select c.*
from claim c
where c.event_id = any(?)
  and exists (select 1 from claim later where later.supersedes_id = c.id)
order by c.said_at nulls first, c.id;

select c.*
from (
select c.*, row_number() over (partition by coalesce(c.attributed_to_id, c.reported_by_id) order by c.said_at desc nulls last, c.id desc) as place_on_page
from claim c
where coalesce(c.attributed_to_id, c.reported_by_id) = any(?) and c.metric = ? and true) c
where c.place_on_page <= ?
order by c.place_on_page;

select c.*
from (
select c.*, row_number() over (partition by coalesce(c.attributed_to_id, c.reported_by_id) order by c.said_at desc nulls last, c.id desc) as place_on_page
from claim c
where coalesce(c.attributed_to_id, c.reported_by_id) = any(?) and c.metric = ? and true) c
where c.place_on_page <= ?
order by c.place_on_page;

select c.*
from (
select c.*, row_number() over (partition by coalesce(c.attributed_to_id, c.reported_by_id) order by c.said_at desc nulls last, c.id desc) as place_on_page
from claim c
where coalesce(c.attributed_to_id, c.reported_by_id) = any(?) and c.metric = ? and true) c
where c.place_on_page <= ?
order by c.place_on_page;

select coalesce(c.attributed_to_id, c.reported_by_id), count(*)
from claim c
where coalesce(c.attributed_to_id, c.reported_by_id) = any(?) and c.metric = ?
group by coalesce(c.attributed_to_id, c.reported_by_id);

select coalesce(c.attributed_to_id, c.reported_by_id), count(*)
from claim c
where coalesce(c.attributed_to_id, c.reported_by_id) = any(?) and c.metric = ?
group by coalesce(c.attributed_to_id, c.reported_by_id);
