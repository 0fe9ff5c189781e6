-- Unknown is not zero: how many events of a row have a toll, a best estimate, civilians counted. A sum over a row of which nobody counted
-- anything is none. Beside civilians stand those of unknown status.
alter table event_summary add column deaths_unknown bigint default 0 not null;
alter table event_summary add column with_toll bigint default 0 not null;
alter table event_summary add column with_best bigint default 0 not null;
alter table event_summary add column with_civilians bigint default 0 not null;
alter table event_summary add column with_unknown bigint default 0 not null;
merge into event_summary as kept
using (
  select dataset_id, country_id, month_no, type_of_violence, coalesce(sum(deaths_unknown), 0) as deaths_unknown,
         count(coalesce(deaths_best, deaths_low, deaths_high)) as with_toll, count(coalesce(deaths_best, deaths_low)) as with_best,
         count(deaths_civilians) as with_civilians, count(deaths_unknown) as with_unknown
  from (
    select release.dataset_id, coalesce(event.country_id, 0) as country_id,
           cast(extract(year from event.date_start) * 12 + extract(month from event.date_start) - 1 as integer) as month_no,
           coalesce(event.type_of_violence, '') as type_of_violence,
           event.deaths_low, event.deaths_best, event.deaths_high, event.deaths_civilians, event.deaths_unknown
    from event join release on release.id = event.release_id) as coded
  group by dataset_id, country_id, month_no, type_of_violence) as made
on kept.dataset_id = made.dataset_id and kept.country_id = made.country_id
  and kept.month_no = made.month_no and kept.type_of_violence = made.type_of_violence
when matched then update set
  deaths_unknown = made.deaths_unknown, with_toll = made.with_toll, with_best = made.with_best,
  with_civilians = made.with_civilians, with_unknown = made.with_unknown;
