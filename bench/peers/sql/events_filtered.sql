select id, ref, title, date_start::text as start, date_end::text as "end", type_of_violence, place_id, deaths_low, deaths_best, deaths_high
from event
where country_id = (select id from country where alpha3 = $1)
  and type_of_violence = $2
  and date_start between $3::date and $4::date
order by date_start desc, id desc
limit $5
