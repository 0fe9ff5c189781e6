select * from event where uid = ?;

select * from event where uid = ?;

select * from event where uid = ?;

select c.*
from claim c
where c.event_id = any(?) and c.metric = 'KILLED';

select event_id, actor_id, side
from participation
where event_id = any(?) and side is not null;

select version from data_version where id = 1;

select * from place where id = any(?);

select * from country where id = any(?);

select * from conflict where id = any(?);

select * from dyad where id = any(?);

select * from participation where event_id = any(?) order by event_id, id;

select * from release where id = any(?);

select er.event_id, er.report_id
from event_report er
join report r on r.id = er.report_id
where er.event_id = any(?)
order by r.published_on nulls last, r.id;

select * from report where id = any(?);

select c.*
from claim c
where c.event_id = any(?)
  and true
order by c.said_at nulls first, c.id;

select * from classification where event_id = any(?) order by event_id, scheme, code;

select event_id, tag from event_tag where event_id = any(?) order by event_id, tag;

select l.id, l.event_id, l.other_id, l.kind, l.note, l.score, l.days_apart, l.km_apart,
    l.time_score, l.place_score, l.actors_score, l.toll_score, false as reversed
from event_link l
where l.event_id = any(?)
union all
select l.id, l.other_id, l.event_id, l.kind, l.note, l.score, l.days_apart, l.km_apart,
    l.time_score, l.place_score, l.actors_score, l.toll_score, true
from event_link l
where l.other_id = any(?)
order by event_id, id;

select * from actor where id = any(?);

select * from dataset where id = any(?);

select * from source where id = any(?);

select * from event where id = any(?);
