update data_version set version = version + 1 where id = 1;

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

select uid, id from event where uid = any(?);

select uid, id from actor where uid = any(?);

select uid, id from source where uid = any(?);

select uid, id from report where uid = any(?);

select * from claim where uid = any(?);

select version from data_version where id = 1;

select * from source where id = any(?);

select * from claim where id = any(?);

select * from event where id = any(?);
