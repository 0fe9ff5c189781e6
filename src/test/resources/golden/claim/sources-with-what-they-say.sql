select s.*
from source s
where s.kind = any(?)
order by s.name, s.id
limit ?;

select count(*)
from source s
where s.kind = any(?);

select s.*
from source s
where position(? in lower(s.name)) > 0 and s.country_id = ?
order by s.name, s.id
limit ?;

select version from data_version where id = 1;

select * from country where id = any(?);

select r.*
from (
select r.*, row_number() over (partition by r.publisher_id order by r.published_on desc nulls last, r.id desc) as place_on_page
from report r
where r.publisher_id = any(?) and true and true) r
where r.place_on_page <= ?
order by r.place_on_page;

select c.*
from (
select c.*, row_number() over (partition by coalesce(c.attributed_to_id, c.reported_by_id) order by c.said_at desc nulls last, c.id desc) as place_on_page
from claim c
where coalesce(c.attributed_to_id, c.reported_by_id) = any(?) and true and true) c
where c.place_on_page <= ?
order by c.place_on_page;

select r.publisher_id, count(*)
from report r
where r.publisher_id = any(?) and true
group by r.publisher_id;

select coalesce(c.attributed_to_id, c.reported_by_id), count(*)
from claim c
where coalesce(c.attributed_to_id, c.reported_by_id) = any(?) and true
group by coalesce(c.attributed_to_id, c.reported_by_id);
