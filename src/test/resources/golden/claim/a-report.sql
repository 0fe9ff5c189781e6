select r1_0.id,r1_0.citation,r1_0.headline,r1_0.language,r1_0.ref,r1_0.published_on,r1_0.publisher_id,r1_0.uid,r1_0.url,r1_0.version from report r1_0 where r1_0.uid=?;

select s1_0.id,s1_0.country_id,s1_0.kind,s1_0.name,s1_0.ref,s1_0.uid,s1_0.url,s1_0.version from source s1_0 where s1_0.uid=?;

select version from data_version where id = 1;

select * from source where id = any(?);

select * from claim where report_id = any(?) order by said_at nulls first, id;

select parent, event
from (
    select er.report_id as parent, e.id as event,
        row_number() over (partition by er.report_id order by e.date_start desc, e.id desc) as place
    from event_report er
join event e on e.id = er.event_id
    where er.report_id = any(?)
      and true
      and true) ranked
where place <= ?
order by parent, place;

select * from event where id = any(?);

select * from event where id = any(?);
