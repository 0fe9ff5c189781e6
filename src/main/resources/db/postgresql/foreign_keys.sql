-- The references of the tables that an import fills, which V1 leaves to those who write. PostgreSQL checks them without an index of its
-- own for each, so here every reference is a foreign key.
alter table event
  add foreign key (release_id) references release,
  add foreign key (conflict_id) references conflict,
  add foreign key (dyad_id) references dyad,
  add foreign key (place_id) references place,
  add foreign key (country_id) references country,
  add foreign key (run_id) references import_run;
alter table participation
  add foreign key (actor_id) references actor;
alter table report
  add foreign key (publisher_id) references source;
alter table event_report
  add foreign key (report_id) references report;
alter table claim
  add foreign key (report_id) references report,
  add foreign key (reported_by_id) references source,
  add foreign key (attributed_to_id) references source,
  add foreign key (victim_actor_id) references actor;
