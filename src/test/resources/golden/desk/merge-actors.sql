update data_version set version = version + 1 where id = 1;

select m.ref, r.ref
from merged_actor m
join actor r on r.id = m.actor_id
where m.uid = any(?);

select r.id, r.uid, r.ref, r.version, r.ref like 'desk%' or r.ref like 'report:desk%' or exists (select 1 from revision v where v.record_uid = r.uid and v.record_type = 'Actor' and v.action = 'CREATED' and v.run_id is null), r.name, r.kind
from unnest(cast(? as uuid array)) as wanted (uid)
left join actor r on r.uid = wanted.uid;

select p.actor_id, p.kind, p.name, p.language, p.valid_from, p.valid_to
from unnest(cast(? as bigint array)) as wanted (id)
left join actor_name p on p.actor_id = wanted.id
order by p.id;

select p.actor_id, p.kind, x2.ref, p.valid_from, p.valid_to
from unnest(cast(? as bigint array)) as wanted (id)
left join actor_relation p on p.actor_id = wanted.id
left join actor x2 on x2.id = p.other_id
order by p.id;

select p.actor_id, p.ref
from unnest(cast(? as bigint array)) as wanted (id)
left join merged_actor p on p.actor_id = wanted.id;

select r.ref
from actor r
where r.id in (
    select t.actor_id
    from actor_relation t
    join actor other on other.id = t.other_id
    where other.uid = ?)
order by r.id;

select r.id, r.uid, r.ref, r.version, r.ref like 'desk%' or r.ref like 'report:desk%' or exists (select 1 from revision v where v.record_uid = r.uid and v.record_type = 'Actor' and v.action = 'CREATED' and v.run_id is null), r.name, r.kind
from unnest(cast(? as uuid array)) as wanted (uid)
left join actor r on r.uid = wanted.uid;

select p.actor_id, p.kind, p.name, p.language, p.valid_from, p.valid_to
from unnest(cast(? as bigint array)) as wanted (id)
left join actor_name p on p.actor_id = wanted.id
order by p.id;

select p.actor_id, p.kind, x2.ref, p.valid_from, p.valid_to
from unnest(cast(? as bigint array)) as wanted (id)
left join actor_relation p on p.actor_id = wanted.id
left join actor x2 on x2.id = p.other_id
order by p.id;

select p.actor_id, p.ref
from unnest(cast(? as bigint array)) as wanted (id)
left join merged_actor p on p.actor_id = wanted.id;

select r.ref
from event r
where r.id in (
    select p.event_id
    from participation p
    join actor a on a.id = p.actor_id
    where a.uid = ?)
order by r.id;

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

select r.ref
from claim r
join actor a on a.id in (r.victim_actor_id, r.responsible_id)
where a.uid = ?
order by r.id;

select r.id, r.uid, r.ref, r.version, r.ref like 'desk%' or r.ref like 'report:desk%' or exists (select 1 from revision v where v.record_uid = r.uid and v.record_type = 'Claim' and v.action = 'CREATED' and v.run_id is null), x5.ref, r.metric, r.victim_group, x8.ref, r.quantifier, r.amount, r.low, r.best, r.high, r.confirmation, r.said_at, x16.ref, x17.ref, r.speaker_as_coded, x19.ref, x20.ref, r.note
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

select r.ref
from reported_statistic r
join actor a on a.id = r.subject_id
where a.uid = ?
order by r.id;

select r.id, r.uid, r.ref, r.version, r.ref like 'desk%' or r.ref like 'report:desk%' or exists (select 1 from revision v where v.record_uid = r.uid and v.record_type = 'ReportedStatistic' and v.action = 'CREATED' and v.run_id is null), r.indicator, x6.ref, x7.ref, x8.ref, x9.ref, r.place_name, r.unit, r.quantifier, r.amount, r.low, r.best, r.high, r.as_of, r.period_from, r.period_to, r.confirmation, r.said_at, x22.ref, x23.ref, x24.ref, x25.ref, r.note
from unnest(cast(? as uuid array)) as wanted (uid)
left join reported_statistic r on r.uid = wanted.uid
left join actor x6 on x6.id = r.subject_id
left join conflict x7 on x7.id = r.conflict_id
left join dyad x8 on x8.id = r.dyad_id
left join place x9 on x9.id = r.place_id
left join source x22 on x22.id = r.attributed_to_id
left join source x23 on x23.id = r.reported_by_id
left join report x24 on x24.id = r.report_id
left join reported_statistic x25 on x25.id = r.supersedes_id;

select p.reported_statistic_id, x1.ref
from unnest(cast(? as bigint array)) as wanted (id)
left join reported_statistic_country p on p.reported_statistic_id = wanted.id
left join country x1 on x1.id = p.country_id;

select d.ref
from dyad d
join actor a on a.id = d.side_a_id or a.id = d.side_b_id
where a.uid = ?
order by d.id;

select uid, id from source where uid = any(?);

select c.*
from claim c
where c.event_id = any(?);

delete from actor_name where actor_id = any(?);

delete from actor_relation where actor_id = any(?);

delete from merged_actor where actor_id = any(?);

update actor set kind=?,name=?,version=? where id=? and version=?;

delete from actor_name where actor_id = ?;

insert into actor_name (actor_id, id, kind, name, language, valid_from, valid_to) values (?, ?, ?, ?, ?, ?, ?);

delete from actor_relation where actor_id = ?;

insert into actor_relation (actor_id, id, kind, other_id, valid_from, valid_to) values (?, ?, ?, ?, ?, ?);

delete from merged_actor where actor_id = ?;

insert into merged_actor (actor_id, uid, ref) values (?, ?, ?);

update event set changed_at=?,clarity=?,conflict_id=?,country_id=?,date_precision=?,date_precision_code=?,deaths_a=?,deaths_b=?,deaths_best=?,deaths_civilians=?,deaths_high=?,deaths_low=?,deaths_unknown=?,dyad_id=?,date_end=?,latitude=?,longitude=?,notes=?,ongoing=?,place_id=?,prio_grid=?,source_count=?,date_start=?,title=?,type_of_violence=?,version=? where id=? and version=?;

delete from participation where event_id = ?;

insert into participation (event_id, id, actor_id, side, role, date_start) values (?, ?, ?, ?, ?, ?);

update claim set amount=?,attributed_to_id=?,best=?,confirmation=?,event_id=?,high=?,low=?,metric=?,note=?,quantifier=?,report_id=?,reported_by_id=?,said_at=?,speaker_as_coded=?,supersedes_id=?,version=?,victim_actor_id=?,victim_group=? where id=? and version=?;

update reported_statistic set amount=?,as_of=?,attributed_to_id=?,best=?,confirmation=?,conflict_id=?,dyad_id=?,high=?,indicator=?,low=?,note=?,period_from=?,period_to=?,place_id=?,place_name=?,quantifier=?,report_id=?,reported_by_id=?,said_at=?,subject_id=?,supersedes_id=?,unit=?,version=? where id=? and version=?;

select e.id, l.dataset_id
from event e
join release l on l.id = e.release_id
where e.id = any(?);

delete from actor where id=? and version=?;

select * from actor where uid = any(?);

select actor_id, ref
from merged_actor
where actor_id = any(?)
order by actor_id, ref;
