-- Which events were changed by which version of the data, so that whoever keeps events in memory reads just those again.
-- A chunk of an import is one row or a few; older rows are deleted after some thousand versions.
create table event_change (
  version  bigint not null,
  first_id bigint not null,
  last_id  bigint not null check (last_id >= first_id),
  primary key (version, first_id)
);

-- The three types of violence are each too many events for an index to be of use: lists look at events day by day instead.
drop index if exists event_type;
delete from deferred_index where name = 'event_type';
