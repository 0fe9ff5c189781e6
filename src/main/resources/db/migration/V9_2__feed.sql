-- Which transaction of an import created which events: a chunk is one row or a few, as the keys that it takes follow each other. A revision
-- for each of some hundred thousand events would double what an import writes. Where such an event is removed later, its creation is made
-- a revision of its own then, under the event's id, which no revision has, since all ids come off one sequence: so whoever reads by version
-- and id meets each creation once, at the same place.
create table event_creation (
  version  bigint not null,
  first_id bigint not null,
  last_id  bigint not null check (last_id >= first_id),
  run_id   bigint references import_run,
  at       timestamp with time zone not null,
  primary key (version, first_id)
);
create index event_creation_at on event_creation (at);
create index revision_at on revision (at);

-- Those that are there already were created before all others.
insert into event_creation
select 0, min(id), max(id), cast(null as bigint), min(recorded_at) from event having count(*) > 0;
