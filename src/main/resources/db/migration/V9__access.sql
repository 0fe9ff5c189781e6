-- Who may do what. secret_hash is the SHA-256 of a key's whole text, in hexadecimal: the text itself is nowhere. A key that is revoked or
-- expired stays, since the audit log names it.
create table api_key (
  prefix       varchar(20) primary key,
  secret_hash  varchar(64) not null,
  name         varchar(100) not null,
  role         varchar(6) not null check (role = any (array['READER', 'EDITOR', 'ADMIN'])),
  created_at   timestamp with time zone not null,
  created_by   varchar(200),
  expires_at   timestamp with time zone,
  revoked_at   timestamp with time zone,
  last_used_at timestamp with time zone
);
