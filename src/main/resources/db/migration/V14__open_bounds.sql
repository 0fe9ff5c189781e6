-- How many events of a row have people counted and no lowest, or no highest, number of them: a sum over them has no such bound.
-- Where only a range is known, its lowest number counts as best.
alter table event_summary add column without_low bigint default 0 not null;
alter table event_summary add column without_high bigint default 0 not null;
merge into event_summary as kept
using (
  select dataset_id, country_id, month_no, type_of_violence, coalesce(sum(deaths_low) filter (where deaths_best is null), 0) as more,
         count(coalesce(deaths_best, deaths_high)) filter (where deaths_low is null) as without_low,
         count(coalesce(deaths_best, deaths_low)) filter (where deaths_high is null) as without_high
  from (
    select release.dataset_id, coalesce(event.country_id, 0) as country_id,
           cast(extract(year from event.date_start) * 12 + extract(month from event.date_start) - 1 as integer) as month_no,
           coalesce(event.type_of_violence, '') as type_of_violence,
           event.deaths_low, event.deaths_best, event.deaths_high
    from event join release on release.id = event.release_id
    where event.deaths_low is null or event.deaths_best is null or event.deaths_high is null) as coded
  group by dataset_id, country_id, month_no, type_of_violence) as made
on kept.dataset_id = made.dataset_id and kept.country_id = made.country_id
  and kept.month_no = made.month_no and kept.type_of_violence = made.type_of_violence
when matched then update set
  deaths_best = kept.deaths_best + made.more, without_low = made.without_low, without_high = made.without_high;
