-- Ties may bear how alike their two events were found to be, and NOT_SAME is what a refused proposal becomes. The words of a column stand
-- in a check whose name each database makes up by itself, so the table is made anew.
create table event_tie (
  id           bigint primary key,
  event_id     bigint not null references event on delete cascade,
  other_id     bigint not null references event on delete cascade,
  kind         varchar(13) not null check (kind = any (array['PART_OF', 'SAME_AS', 'POSSIBLY_SAME', 'NOT_SAME', 'FOLLOWS'])),
  note         varchar(2000),
  score        double precision check (score between 0 and 1),
  days_apart   integer check (days_apart >= 0),
  km_apart     double precision check (km_apart >= 0),
  time_score   double precision check (time_score between 0 and 1),
  place_score  double precision check (place_score between 0 and 1),
  actors_score double precision check (actors_score between 0 and 1),
  toll_score   double precision check (toll_score between 0 and 1),
  unique (event_id, other_id, kind),
  check (event_id <> other_id)
);
insert into event_tie (id, event_id, other_id, kind, note) select id, event_id, other_id, kind, note from event_link;
drop table event_link;
alter table event_tie rename to event_link;
create index event_link_other on event_link (other_id);
create index event_link_score on event_link (kind, score, id);
