-- The orders of the lists of places and reports.
create index place_name on place (name, id);
create index report_published on report (published_on, id);
