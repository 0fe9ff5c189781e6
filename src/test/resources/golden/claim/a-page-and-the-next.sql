select c.*
from (
(select c.*
from claim c
where true and c.said_at is null
order by c.said_at nulls first, c.id
limit 3)
union all
(select c.*
from claim c
where true and c.said_at is not null
order by c.said_at, c.id
limit 3)) c
order by c.said_at nulls first, c.id
limit ?;

select c.*
from (
(select c.*
from claim c
where true and c.said_at is null
  and c.said_at >= ? and ((c.said_at > ?) or (c.said_at = ? and c.id > ?))
order by c.said_at nulls first, c.id
limit 3)
union all
(select c.*
from claim c
where true and c.said_at is not null
  and c.said_at >= ? and ((c.said_at > ?) or (c.said_at = ? and c.id > ?))
order by c.said_at, c.id
limit 3)) c
order by c.said_at nulls first, c.id
limit ?;
