select to_char(month, 'YYYY-MM') as label, c.alpha3, events, low, best, high
from (
    select date_trunc('month', date_start) as month, country_id, count(*)::int as events,
        sum(deaths_low)::int as low, sum(deaths_best)::int as best, sum(deaths_high)::int as high
    from event
    where $1::text is null or type_of_violence = $1
    group by 1, 2) groups
join country c on c.id = groups.country_id
order by month, lower(c.name), c.name
limit $2
