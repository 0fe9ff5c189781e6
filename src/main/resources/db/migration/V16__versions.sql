-- Each record that people may change counts its own changes; before, their revisions were counted. Whoever writes a row
-- anew raises the version with it; a new row is at version 1. Of a record that was removed, the revision keeps the version:
-- where it is recorded again, it goes on from there. Versions that clients have seen stay what they are.

alter table source add column version integer default 1 not null;
alter table actor add column version integer default 1 not null;
alter table place add column version integer default 1 not null;
alter table report add column version integer default 1 not null;
alter table claim add column version integer default 1 not null;
alter table reported_statistic add column version integer default 1 not null;
alter table event alter column version set default 1;
alter table revision add column last_version integer;

update source set version = 1 + (select count(*) from revision r where r.record_uid = source.uid and r.record_type = 'Source' and (r.action = 'UPDATED' or r.action = 'REMOVED'))
where uid in (select record_uid from revision where record_type = 'Source');
update actor set version = 1 + (select count(*) from revision r where r.record_uid = actor.uid and r.record_type = 'Actor' and (r.action = 'UPDATED' or r.action = 'REMOVED'))
where uid in (select record_uid from revision where record_type = 'Actor');
update place set version = 1 + (select count(*) from revision r where r.record_uid = place.uid and r.record_type = 'Place' and (r.action = 'UPDATED' or r.action = 'REMOVED'))
where uid in (select record_uid from revision where record_type = 'Place');
update report set version = 1 + (select count(*) from revision r where r.record_uid = report.uid and r.record_type = 'Report' and (r.action = 'UPDATED' or r.action = 'REMOVED'))
where uid in (select record_uid from revision where record_type = 'Report');
update claim set version = 1 + (select count(*) from revision r where r.record_uid = claim.uid and r.record_type = 'Claim' and (r.action = 'UPDATED' or r.action = 'REMOVED'))
where uid in (select record_uid from revision where record_type = 'Claim');
update reported_statistic set version = 1 + (select count(*) from revision r where r.record_uid = reported_statistic.uid and r.record_type = 'ReportedStatistic' and (r.action = 'UPDATED' or r.action = 'REMOVED'))
where uid in (select record_uid from revision where record_type = 'ReportedStatistic');

update revision set last_version =
  (select count(*) from revision r where r.record_uid = revision.record_uid and r.record_type = revision.record_type
   and (r.action = 'UPDATED' or r.action = 'REMOVED')
   and (r.version < revision.version or r.version = revision.version and r.id <= revision.id))
where action = 'REMOVED';
