select r.*
from (
(select r.*
from report r
where r.published_on >= ? and r.published_on is not null
order by r.published_on desc, r.id desc
limit 3)
union all
(select r.*
from report r
where r.published_on >= ? and r.published_on is null
order by r.published_on desc nulls last, r.id desc
limit 3)) r
order by r.published_on desc nulls last, r.id desc
limit ?;

select count(*)
from report r
where r.published_on >= ?;

select id, ref, name
from source
where lower(ref) = any(?) or lower(ref) = any(?) or lower(name) = any(?);

select r.*
from (
(select r.*
from report r
where r.publisher_id = ? and position(? in lower(r.headline)) > 0 and r.published_on is not null
order by r.published_on desc, r.id desc
limit 51)
union all
(select r.*
from report r
where r.publisher_id = ? and position(? in lower(r.headline)) > 0 and r.published_on is null
order by r.published_on desc nulls last, r.id desc
limit 51)) r
order by r.published_on desc nulls last, r.id desc
limit ?;

select version from data_version where id = 1;

select * from source where id = any(?);
