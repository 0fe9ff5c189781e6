-- The version of the data that a revision's transaction made: versions are in the order of commits, ids are not, since each writer takes
-- them in blocks. So whoever follows revisions goes by version and id. Those from before are before all others.
alter table revision add column version bigint default 0 not null;
create index revision_version on revision (version, id);

-- A record's whole state, control characters escaped, may be longer than its columns together.
alter table revision alter column changes set data type varchar(1000000);
