select id, ref, title, date_start::text as start, date_end::text as "end", type_of_violence, place_id, deaths_low, deaths_best, deaths_high
from event
order by date_start desc, id desc
limit $1
