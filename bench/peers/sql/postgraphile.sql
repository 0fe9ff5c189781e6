-- What PostGraphile needs beside the tables to answer the same: computed columns and a function, all of them inlined or
-- plain SQL; and smart comments, for the unique index on events' refs and for a filter by a column that no index has.
create schema peers;
create type peers.toll as (low integer, best integer, high integer);
create type peers.country_key as (alpha3 text);
create type peers.statistics_keys as (label text, country peers.country_key);
create type peers.statistics_row as (keys peers.statistics_keys, events integer, fatalities peers.toll);

comment on table event is E'@unique ref';
comment on column event.type_of_violence is E'@behavior +filterBy';

create function peers.event_fatalities(event event) returns peers.toll language sql stable as
$$ select row(event.deaths_low, event.deaths_best, event.deaths_high)::peers.toll $$;

create function peers.actor_event_count(actor actor) returns integer language sql stable as
$$ select count(distinct event_id)::int from participation where actor_id = actor.id $$;

create function peers.actor_deadliest(actor actor) returns setof event language sql stable as
$$ select e.* from participation p join event e on e.id = p.event_id where p.actor_id = actor.id
   order by e.deaths_best desc nulls last, e.id desc $$;

create function peers.event_statistics(type text, size integer) returns setof peers.statistics_row language sql stable as
$$ select row(to_char(month, 'YYYY-MM'), row(c.alpha3)::peers.country_key)::peers.statistics_keys, events,
       row(low, best, high)::peers.toll
   from (
       select date_trunc('month', date_start) as month, country_id, count(*)::int as events,
           sum(deaths_low)::int as low, sum(deaths_best)::int as best, sum(deaths_high)::int as high
       from event
       where type is null or type_of_violence = type
       group by 1, 2) groups
   join country c on c.id = groups.country_id
   order by month, lower(c.name), c.name
   limit size $$;
