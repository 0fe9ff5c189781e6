-- Refs of actors that people merged into others. Such an actor's row is gone, and what named it names the one that stays; its ref and its
-- uid go on answering by way of this table. Where an actor that others were merged into is merged itself, their rows move on with it: so
-- one look is enough.
create table merged_actor (
  uid      uuid primary key,
  ref      varchar(300) not null unique,
  actor_id bigint not null references actor
);
create index merged_actor_actor on merged_actor (actor_id);
