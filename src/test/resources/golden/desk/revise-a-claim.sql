update data_version set version = version + 1 where id = 1;

select r.id, r.uid, r.ref, r.version, r.ref like 'desk%' or r.ref like 'report:desk%' or exists (select 1 from revision v where v.record_uid = r.uid and v.record_type = 'Claim' and v.action = 'CREATED' and v.run_id is null), x5.ref, r.metric, r.victim_group, x8.ref, r.quantifier, r.amount, r.low, r.best, r.high, x14.ref, r.confirmation, r.said_at, x17.ref, x18.ref, r.speaker_as_coded, x20.ref, x21.ref, r.note
from unnest(cast(? as uuid array)) as wanted (uid)
left join claim r on r.uid = wanted.uid
left join event x5 on x5.id = r.event_id
left join actor x8 on x8.id = r.victim_actor_id
left join actor x14 on x14.id = r.responsible_id
left join source x17 on x17.id = r.attributed_to_id
left join source x18 on x18.id = r.reported_by_id
left join report x20 on x20.id = r.report_id
left join claim x21 on x21.id = r.supersedes_id;

select p.claim_id, p.confirmation, p.said_at, x3.ref, x4.ref, x5.ref, p.recorded_at
from unnest(cast(? as bigint array)) as wanted (id)
left join claim_confirmation p on p.claim_id = wanted.id
left join source x3 on x3.id = p.said_by_id
left join report x4 on x4.id = p.report_id
left join claim x5 on x5.id = p.restores_id
order by p.id;

select record_ref, max(last_version)
from revision
where record_uid = any(?) and record_type = ? and action = 'REMOVED'
group by record_ref;

select c.ref
from claim c
join claim earlier on earlier.id = c.supersedes_id
where earlier.uid = ? and c.uid <> ? and c.confirmation <> 'RETRACTED'
order by c.id;

select uid, id from event where uid = any(?);

select uid, id from actor where uid = any(?);

select uid, id from source where uid = any(?);

select uid, id from report where uid = any(?);

select r.id, r.uid, r.ref, r.version, exists (select 1 from release l where l.id = r.release_id and l.kind = 'DESK'), r.title, r.date_start, r.date_end, r.date_precision, r.date_precision_code, r.ongoing, r.type_of_violence, x12.ref, x13.ref, x14.ref, r.deaths_low, r.deaths_best, r.deaths_high, r.deaths_a, r.deaths_b, r.deaths_civilians, r.deaths_unknown, r.clarity, r.source_count, r.notes
from unnest(cast(? as uuid array)) as wanted (uid)
left join event r on r.uid = wanted.uid
left join conflict x12 on x12.id = r.conflict_id
left join dyad x13 on x13.id = r.dyad_id
left join place x14 on x14.id = r.place_id;

select p.event_id, x1.ref, p.side, p.role
from unnest(cast(? as bigint array)) as wanted (id)
left join participation p on p.event_id = wanted.id
left join actor x1 on x1.id = p.actor_id
order by p.id;

select p.event_id, x1.ref
from unnest(cast(? as bigint array)) as wanted (id)
left join event_report p on p.event_id = wanted.id
left join report x1 on x1.id = p.report_id;

select p.event_id, p.scheme, p.code, p.label
from unnest(cast(? as bigint array)) as wanted (id)
left join classification p on p.event_id = wanted.id
order by p.id;

select p.event_id, p.tag
from unnest(cast(? as bigint array)) as wanted (id)
left join event_tag p on p.event_id = wanted.id;

select r.id, r.uid, r.ref, r.version, r.ref like 'desk%' or r.ref like 'report:desk%' or exists (select 1 from revision v where v.record_uid = r.uid and v.record_type = 'Place' and v.action = 'CREATED' and v.run_id is null), r.name, r.latitude, r.longitude, r.place_precision, r.precision_code, r.precision_scheme, x11.ref, r.country_code, r.admin1, r.admin2, r.admin3
from unnest(cast(? as uuid array)) as wanted (uid)
left join place r on r.uid = wanted.uid
left join country x11 on x11.id = r.country_id;

select uid, id from actor where uid = any(?);

select uid, id from country where uid = any(?);

select c.*
from claim c
where c.event_id = any(?);

select c.*
from unnest(cast(? as bigint array)) as wanted (id)
join claim_confirmation c on c.claim_id = wanted.id
order by c.claim_id, c.id;

update event set changed_at=?,clarity=?,conflict_id=?,country_id=?,date_precision=?,date_precision_code=?,deaths_a=?,deaths_b=?,deaths_best=?,deaths_civilians=?,deaths_high=?,deaths_low=?,deaths_unknown=?,dyad_id=?,date_end=?,latitude=?,longitude=?,notes=?,ongoing=?,place_id=?,prio_grid=?,source_count=?,date_start=?,title=?,type_of_violence=?,version=? where id=? and version=?;

insert into claim (amount,attributed_to_id,best,confirmation,event_id,high,low,metric,ref,note,quantifier,recorded_at,report_id,reported_by_id,responsible_id,said_at,speaker_as_coded,supersedes_id,uid,version,victim_actor_id,victim_group,id) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?);

select e.id, l.dataset_id
from event e
join release l on l.id = e.release_id
where e.id = any(?);

select * from claim where uid = any(?);

select version from data_version where id = 1;

select * from source where id = any(?);

select * from claim where id = any(?);

select * from event where id = any(?);
