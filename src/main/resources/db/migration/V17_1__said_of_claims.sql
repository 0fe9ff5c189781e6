-- What is said of a claim has a time of its own: how far it was confirmed, step by step, by when somebody said so. The first step, which
-- is as old as the claim, has no time. A claim that only ever had one confirmation has no steps. A retraction may say which claim holds
-- again since then.
create table claim_confirmation (
  id           bigint primary key,
  claim_id     bigint not null,
  confirmation varchar(12) not null check (confirmation = any (array['UNCONFIRMED', 'CORROBORATED', 'CONFIRMED', 'DISPUTED', 'DENIED', 'RETRACTED'])),
  said_at      timestamp with time zone,
  said_by_id   bigint references source,
  report_id    bigint references report,
  restores_id  bigint,
  recorded_at  timestamp with time zone
);
create index claim_confirmation_claim on claim_confirmation (claim_id);
alter table claim_confirmation add foreign key (claim_id) references claim on delete cascade;
create index claim_confirmation_restores on claim_confirmation (restores_id);
alter table claim_confirmation add foreign key (restores_id) references claim on delete set null;

-- Who is said to have done it: such a claim counts nothing.
alter table claim add column responsible_id bigint;
create index claim_responsible on claim (responsible_id);
alter table claim add foreign key (responsible_id) references actor;
alter table claim alter column metric drop not null;
alter table claim alter column victim_group drop not null;
alter table claim alter column quantifier drop not null;
alter table claim add constraint claim_says_something check (
  (metric is null) = (responsible_id is not null) and (metric is null) = (victim_group is null) and (metric is null) = (quantifier is null));
