-- Every write over the network and every change of a key: who, by which key, by which operation. Written in the transaction of the write
-- itself, so that there is none without it. version is that of the data which the write made, and so names its revisions; null for what
-- changes no data. subject is what it was about where there are no revisions, such as the prefix of a key.
create table audit_entry (
  id         bigint generated always as identity primary key,
  at         timestamp with time zone not null,
  caller     varchar(200),
  key_prefix varchar(20),
  role       varchar(6),
  operation  varchar(100) not null,
  version    bigint,
  subject    varchar(300)
);
create index audit_entry_key on audit_entry (key_prefix, id);
create index audit_entry_operation on audit_entry (operation, id);
