update data_version set version = version + 1 where id = 1;

select r.id, r.uid, r.ref, 1 + (select count(*) from revision v where v.record_uid = r.uid and v.record_type = 'Claim' and v.action in ('UPDATED', 'REMOVED')), r.ref like 'desk%' or r.ref like 'report:desk%' or exists (select 1 from revision v where v.record_uid = r.uid and v.record_type = 'Claim' and v.action = 'CREATED' and v.run_id is null),
  (select o.ref from event o where o.id = r.event_id), (select o.ref from report o where o.id = r.report_id), (select o.ref from source o where o.id = r.reported_by_id), (select o.ref from source o where o.id = r.attributed_to_id), r.said_at, r.metric, r.victim_group, (select o.ref from actor o where o.id = r.victim_actor_id), r.quantifier, r.amount, r.low, r.best, r.high, r.confirmation, (select o.ref from claim o where o.id = r.supersedes_id), r.note
from claim r
where r.uid = any(?);

select uid, id from event where uid = any(?);

select uid, id from source where uid = any(?);

select uid, id from actor where uid = any(?);

select uid, id from report where uid = any(?);

select * from claim where uid = any(?);

select version from data_version where id = 1;

select * from source where id = any(?);

select * from claim where id = any(?);

select * from event where id = any(?);
