-- What UCDP's tables of conflicts and dyads say of them, and which of the two a figure is about.
alter table conflict add column incompatibility varchar(10) check (incompatibility = any (array['TERRITORY', 'GOVERNMENT', 'BOTH']));
alter table conflict add column territory varchar(500);
alter table conflict add column started_on date;
alter table conflict add column started_precision varchar(7) check (started_precision = any (array['DAY', 'DAYS', 'WEEK', 'MONTH', 'YEAR', 'UNKNOWN']));
alter table dyad add column started_on date;
alter table dyad add column started_precision varchar(7) check (started_precision = any (array['DAY', 'DAYS', 'WEEK', 'MONTH', 'YEAR', 'UNKNOWN']));
alter table reported_statistic add column conflict_id bigint references conflict;
alter table reported_statistic add column dyad_id bigint references dyad;
create index reported_statistic_conflict on reported_statistic (conflict_id);
create index reported_statistic_dyad on reported_statistic (dyad_id);
