-- The model, in SQL that H2 (in its PostgreSQL mode) and PostgreSQL 15 or newer both run.
--
-- Every record that the outside knows has a ref, its natural key, and a uid, the version 5 UUID of that ref. The id is internal.
-- A unique uid keeps refs unique; on places, reports and claims, tables with many rows, that one index does for both.
--
-- The tables that an import fills (event, participation, report, event_report, claim) have foreign keys only where a row goes with
-- another, declared after an index on just that column. H2 keeps an index of its own for any other foreign key, even beside
-- one that begins with its column, and looks every row up: that was half the time of an import. What these rows refer to besides is
-- never deleted, and whoever writes them has just found or written it. On PostgreSQL, V3 makes foreign keys of them all the same.
-- Words with a fixed set of values are varchar with a check: readable in a shell, and a new word is one migration. The checks
-- say "= any (array[...])" and not "in (...)": H2 2.4 ties the latter to the connection that created the table, and once that
-- is closed, every row fails the check.
-- Dates that nobody stated are null, never a made-up day; numbers that nobody counted are null, never 0.

-- One sequence for every table, handed out in blocks: a writer takes a block of 1,000 ids with one call.
create sequence record_seq start with 1 increment by 1000;

-- Countries -----------------------------------------------------------------------------------------------------------

create table country (
  id           bigint primary key,
  uid          uuid not null unique,
  ref          varchar(300) not null unique,
  alpha2       varchar(2) unique,
  alpha3       varchar(4) not null unique,
  numeric_code integer unique,
  gw           integer unique,
  name         varchar(100) not null,
  region       varchar(16) not null check (region = any (array['AFRICA', 'AMERICAS', 'ASIA', 'EUROPE', 'MIDDLE_EAST'])),
  ended        date
);

create table country_alias (
  country_id bigint not null references country,
  kind       varchar(4) not null check (kind = any (array['GW', 'NAME'])),
  code       varchar(100) not null,
  primary key (kind, code)
);
create index country_alias_country on country_alias (country_id);

-- Datasets, their releases, and the runs that brought them in ------------------------------------------------------------

create table dataset (
  id          bigint primary key,
  uid         uuid not null unique,
  ref         varchar(300) not null unique,
  name        varchar(200) not null,
  publisher   varchar(200),
  licence     varchar(200),
  citation    varchar(4000),
  url         varchar(2000),
  description varchar(4000)
);

create table release (
  id           bigint primary key,
  uid          uuid not null unique,
  ref          varchar(300) not null unique,
  dataset_id   bigint not null references dataset,
  version      varchar(40) not null,
  kind         varchar(9) not null check (kind = any (array['FINAL', 'CANDIDATE', 'LIVING', 'DESK'])),
  published_on date,
  unique (dataset_id, version)
);

create table import_run (
  id          bigint primary key,
  uid         uuid not null unique,
  ref         varchar(300) not null unique,
  release_id  bigint not null references release,
  file_name   varchar(1000) not null,
  sha256      varchar(64),
  status      varchar(11) not null check (status = any (array['RUNNING', 'COMPLETED', 'FAILED', 'INTERRUPTED'])),
  complete    boolean not null,
  started_at  timestamp with time zone not null,
  finished_at timestamp with time zone,
  rows_read   bigint not null default 0,
  created     bigint not null default 0,
  updated     bigint not null default 0,
  unchanged   bigint not null default 0,
  removed     bigint not null default 0,
  rejected    bigint not null default 0,
  failure     varchar(4000)
);
create index import_run_release on import_run (release_id);
create index import_run_started on import_run (started_at);

create table row_issue (
  id         bigint primary key,
  run_id     bigint not null references import_run,
  row_number bigint not null,
  record_ref varchar(300),
  severity   varchar(7) not null check (severity = any (array['INFO', 'WARNING', 'ERROR'])),
  kind       varchar(40) not null,
  message    varchar(2000) not null
);
create index row_issue_run on row_issue (run_id, id);

-- Actors --------------------------------------------------------------------------------------------------------------

create table actor (
  id   bigint primary key,
  uid  uuid not null unique,
  ref  varchar(300) not null unique,
  kind varchar(15) not null check (kind = any (array['STATE', 'STATE_FORCES', 'REBEL_GROUP', 'MILITIA', 'COMMUNAL_GROUP', 'RIOTERS',
         'PROTESTERS', 'CIVILIANS', 'EXTERNAL_FORCES', 'COALITION', 'UNKNOWN'])),
  name varchar(500) not null
);
create index actor_name_order on actor (name, id);

create table actor_name (
  id         bigint primary key,
  actor_id   bigint not null references actor,
  kind       varchar(7) not null check (kind = any (array['PRIMARY', 'ALIAS', 'FORMER', 'ACRONYM', 'NATIVE'])),
  name       varchar(500) not null,
  language   varchar(20),
  valid_from date,
  valid_to   date,
  check (valid_to >= valid_from)
);
create index actor_name_actor on actor_name (actor_id, id);

create table actor_relation (
  id         bigint primary key,
  actor_id   bigint not null references actor,
  kind       varchar(12) not null check (kind = any (array['PARENT', 'MEMBER_OF', 'SPLINTER_OF', 'MERGED_INTO', 'SUCCESSOR_OF', 'ALLIED_WITH', 'SAME_AS'])),
  other_id   bigint not null references actor,
  valid_from date,
  valid_to   date,
  check (actor_id <> other_id),
  check (valid_to >= valid_from)
);
create index actor_relation_actor on actor_relation (actor_id, kind);
create index actor_relation_other on actor_relation (other_id, kind);

-- Places, conflicts, dyads ------------------------------------------------------------------------------------------------

create table place (
  id             bigint primary key,
  uid            uuid not null unique,
  ref            varchar(300) not null,
  name           varchar(500) not null,
  latitude       double precision check (latitude between -90 and 90),
  longitude      double precision check (longitude between -180 and 180),
  place_precision varchar(11) not null check (place_precision = any (array['EXACT', 'NEAR', 'ADMIN2', 'ADMIN1', 'FUZZY', 'COUNTRY', 'SEA_OR_AIR', 'UNKNOWN'])),
  precision_code varchar(20),
  precision_scheme varchar(40),
  country_id     bigint references country,
  admin1         varchar(200),
  admin2         varchar(200),
  admin3         varchar(200),
  prio_grid      integer check (prio_grid between 1 and 259200),
  check ((latitude is null) = (longitude is null))
);
create index place_country on place (country_id, admin1);

create table conflict (
  id   bigint primary key,
  uid  uuid not null unique,
  ref  varchar(300) not null unique,
  name varchar(1000) not null
);

create table dyad (
  id          bigint primary key,
  uid         uuid not null unique,
  ref         varchar(300) not null unique,
  name        varchar(1000) not null,
  conflict_id bigint references conflict,
  side_a_id   bigint references actor,
  side_b_id   bigint references actor
);
create index dyad_conflict on dyad (conflict_id);
create index dyad_side_a on dyad (side_a_id);
create index dyad_side_b on dyad (side_b_id);

-- Events --------------------------------------------------------------------------------------------------------------

-- country_id, latitude, longitude and prio_grid are copied from the place, so that the filters met most need no join. A box or a circle is looked for by its grid cells.
create table event (
  id                  bigint primary key,
  uid                 uuid not null unique,
  ref                 varchar(300) not null,
  release_id          bigint not null,
  title               varchar(1000) not null,
  date_start          date not null,
  date_end            date not null,
  date_precision      varchar(7) not null check (date_precision = any (array['DAY', 'DAYS', 'WEEK', 'MONTH', 'YEAR', 'UNKNOWN'])),
  date_precision_code varchar(20),
  ongoing             boolean not null,
  type_of_violence    varchar(11) check (type_of_violence = any (array['STATE_BASED', 'NON_STATE', 'ONE_SIDED'])),
  conflict_id         bigint,
  dyad_id             bigint,
  place_id            bigint,
  country_id          bigint,
  latitude            double precision,
  longitude           double precision,
  prio_grid           integer,
  clarity             smallint check (clarity between 1 and 2),
  source_count        integer check (source_count >= 0),
  notes               varchar(20000),
  basis               varchar(19) not null check (basis = any (array['SOURCE_CODED', 'DERIVED_FROM_CLAIMS'])),
  deaths_low          integer check (deaths_low >= 0),
  deaths_best         integer check (deaths_best >= 0),
  deaths_high         integer check (deaths_high >= 0),
  deaths_a            integer check (deaths_a >= 0),
  deaths_b            integer check (deaths_b >= 0),
  deaths_civilians    integer check (deaths_civilians >= 0),
  deaths_unknown      integer check (deaths_unknown >= 0),
  version             integer not null,
  recorded_at         timestamp with time zone not null,
  changed_at          timestamp with time zone not null,
  run_id              bigint,
  fingerprint         bigint not null,
  check (date_end >= date_start)
);
create unique index event_ref on event (ref);
create index event_date on event (date_start, id);
create index event_country on event (country_id, date_start, id);
create index event_type on event (type_of_violence, date_start, id);
create index event_dyad on event (dyad_id, date_start, id);
create index event_conflict on event (conflict_id, date_start, id);
create index event_release on event (release_id, id);
create index event_place on event (place_id, date_start, id);
create index event_grid on event (prio_grid, date_start, id);
create index event_best on event (deaths_best, id);
create index event_high on event (deaths_high, id);
create index event_recorded on event (recorded_at, id);
create index event_title on event (title, id);

-- date_start is copied from the event, so that an actor's newest events come off one index.
create table participation (
  id         bigint primary key,
  event_id   bigint not null,
  actor_id   bigint not null,
  side       varchar(1) check (side = any (array['A', 'B'])),
  role       varchar(11) not null check (role = any (array['PERPETRATOR', 'TARGET', 'PARTICIPANT', 'ASSOCIATED', 'PRESENT'])),
  date_start date not null
);
create index participation_event on participation (event_id);
alter table participation add foreign key (event_id) references event on delete cascade;
create index participation_actor on participation (actor_id, date_start, event_id);

create table classification (
  id       bigint primary key,
  event_id bigint not null references event on delete cascade,
  scheme   varchar(40) not null,
  code     varchar(100) not null,
  label    varchar(200),
  unique (event_id, scheme, code)
);
create index classification_code on classification (scheme, code, event_id);

create table event_tag (
  event_id bigint not null references event on delete cascade,
  tag      varchar(200) not null,
  primary key (event_id, tag)
);

create table event_link (
  id       bigint primary key,
  event_id bigint not null references event on delete cascade,
  other_id bigint not null references event on delete cascade,
  kind     varchar(13) not null check (kind = any (array['PART_OF', 'SAME_AS', 'POSSIBLY_SAME', 'FOLLOWS'])),
  note     varchar(2000),
  unique (event_id, other_id, kind),
  check (event_id <> other_id)
);
create index event_link_other on event_link (other_id);

-- Who says so ---------------------------------------------------------------------------------------------------------------

create table source (
  id         bigint primary key,
  uid        uuid not null unique,
  ref        varchar(300) not null unique,
  kind       varchar(12) not null check (kind = any (array['NEWS_AGENCY', 'MONITOR', 'NGO', 'GOVERNMENT', 'ARMED_GROUP', 'IGO', 'EYEWITNESS',
               'SOCIAL_MEDIA', 'DATASET', 'UNKNOWN'])),
  name       varchar(500) not null,
  country_id bigint references country,
  url        varchar(2000)
);
create index source_name on source (name, id);

create table report (
  id           bigint primary key,
  uid          uuid not null unique,
  ref          varchar(300) not null,
  publisher_id bigint,
  headline     varchar(8000),
  url          varchar(2000),
  published_on date,
  language     varchar(20),
  citation     varchar(20000)
);
create index report_publisher on report (publisher_id, published_on, id);

create table event_report (
  event_id  bigint not null,
  report_id bigint not null
);
create index event_report_event on event_report (event_id);
alter table event_report add foreign key (event_id) references event on delete cascade;
create unique index event_report_report on event_report (report_id, event_id);

create table claim (
  id               bigint primary key,
  uid              uuid not null unique,
  ref              varchar(300) not null,
  event_id         bigint not null,
  report_id        bigint,
  reported_by_id   bigint not null,
  attributed_to_id bigint,
  speaker_as_coded varchar(2000),
  said_at          timestamp with time zone,
  metric           varchar(9) not null check (metric = any (array['KILLED', 'INJURED', 'CAPTURED', 'ESCAPED', 'DISPLACED', 'MISSING'])),
  victim_group     varchar(15) not null check (victim_group = any (array['ALL', 'CIVILIANS', 'STATE_FORCES', 'ARMED_GROUP', 'SECURITY_FORCES', 'PRISONERS', 'UNKNOWN'])),
  victim_actor_id  bigint,
  amount           bigint check (amount >= 0),
  quantifier       varchar(9) not null check (quantifier = any (array['EXACTLY', 'AT_LEAST', 'MORE_THAN', 'AT_MOST', 'LESS_THAN', 'ABOUT', 'RANGE', 'SEVERAL'])),
  low              bigint check (low >= 0),
  best             bigint check (best >= 0),
  high             bigint check (high >= 0),
  confirmation     varchar(12) not null check (confirmation = any (array['UNCONFIRMED', 'CORROBORATED', 'CONFIRMED', 'DISPUTED', 'DENIED', 'RETRACTED'])),
  supersedes_id    bigint,
  note             varchar(4000),
  recorded_at      timestamp with time zone not null
);
create index claim_event on claim (event_id);
alter table claim add foreign key (event_id) references event on delete cascade;
create index claim_report on claim (report_id);
create index claim_supersedes on claim (supersedes_id);
alter table claim add foreign key (supersedes_id) references claim on delete set null;
create index claim_said on claim (said_at, id);

create table reported_statistic (
  id               bigint primary key,
  uid              uuid not null unique,
  ref              varchar(300) not null unique,
  indicator        varchar(100) not null,
  subject_id       bigint references actor,
  place_id         bigint references place,
  place_name       varchar(500),
  unit             varchar(40) not null,
  amount           bigint,
  quantifier       varchar(9) not null check (quantifier = any (array['EXACTLY', 'AT_LEAST', 'MORE_THAN', 'AT_MOST', 'LESS_THAN', 'ABOUT', 'RANGE', 'SEVERAL'])),
  low              bigint,
  best             bigint,
  high             bigint,
  as_of            date,
  period_from      date,
  period_to        date,
  report_id        bigint references report,
  reported_by_id   bigint not null references source,
  attributed_to_id bigint references source,
  said_at          timestamp with time zone,
  confirmation     varchar(12) not null check (confirmation = any (array['UNCONFIRMED', 'CORROBORATED', 'CONFIRMED', 'DISPUTED', 'DENIED', 'RETRACTED'])),
  supersedes_id    bigint references reported_statistic on delete set null,
  note             varchar(4000),
  recorded_at      timestamp with time zone not null,
  check (period_to >= period_from)
);
create index reported_statistic_indicator on reported_statistic (indicator, as_of, id);
create index reported_statistic_subject on reported_statistic (subject_id);

create table reported_statistic_country (
  reported_statistic_id bigint not null references reported_statistic on delete cascade,
  country_id            bigint not null references country,
  primary key (reported_statistic_id, country_id)
);

-- What changed ----------------------------------------------------------------------------------------------------------

-- changes is a JSON object, field to {"from", "to"}; a REMOVED revision is the record's tombstone and keeps its last state there.
create table revision (
  id          bigint primary key,
  record_type varchar(30) not null,
  record_ref  varchar(300) not null,
  record_uid  uuid not null,
  action      varchar(8) not null check (action = any (array['CREATED', 'UPDATED', 'REMOVED', 'RESTORED'])),
  at          timestamp with time zone not null,
  author      varchar(200),
  run_id      bigint references import_run,
  changes     varchar(100000) not null
);
create index revision_record on revision (record_uid, id);

-- What every part of the store has in common -------------------------------------------------------------------------------

-- Toll per dataset, country, month and type of violence, kept up to date by whoever writes events, in the same transaction.
-- month_no counts from year 0: year * 12 + month - 1. country_id 0 and type '' stand for none, since a key has no nulls.
create table event_summary (
  dataset_id       bigint not null references dataset,
  country_id       bigint not null,
  month_no         integer not null,
  type_of_violence varchar(11) not null,
  events           bigint not null,
  deaths_low       bigint not null,
  deaths_best      bigint not null,
  deaths_high      bigint not null,
  deaths_civilians bigint not null,
  primary key (dataset_id, country_id, month_no, type_of_violence)
);

-- One row: counts committed writes, so that a cached answer knows whether it still holds. A writer raises it first thing in its
-- transaction: its row lock lets one of them at a time past.
create table data_version (
  id      integer primary key check (id = 1),
  version bigint not null
);
insert into data_version values (1, 1);

-- Indexes that a large import into H2 has dropped for its duration. Whoever finds some after a crash creates them again.
create table deferred_index (
  name       varchar(200) primary key,
  definition varchar(2000) not null
);

-- One row, locked by an import from its first to its last commit: one import at a time, in whatever process.
create table import_lock (
  id integer primary key check (id = 1)
);
insert into import_lock values (1);
