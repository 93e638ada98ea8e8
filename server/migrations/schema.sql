-- What the migrations add up to. Printed by `npm run schema`; a test compares it.

create table account (
  region text not null,
  account_id text not null,
  login text not null,
  name text not null,
  name_en text not null,
  title text not null,
  title_en text not null,
  organisations text[] not null,
  roles text[] not null,
  station text,
  password_hash text not null,
  former_hashes text[] not null,
  password_set_at timestamp with time zone not null,
  must_change boolean not null,
  disabled_at timestamp with time zone,
  constraint account_pkey PRIMARY KEY (region, account_id)
);

create table attachment (
  region text not null,
  digest text not null,
  name text not null,
  content_type text not null,
  bytes bigint not null,
  uploaded_by text not null,
  uploaded_at timestamp with time zone not null,
  constraint attachment_pkey PRIMARY KEY (region, digest, uploaded_by)
);

create table attempt (
  region text not null,
  subject text not null,
  tried_at timestamp with time zone not null,
  times integer not null,
  constraint attempt_pkey PRIMARY KEY (region, subject)
);

create table command_log (
  region text not null,
  command_id uuid not null,
  record_id uuid not null,
  type text not null,
  "position" integer not null,
  actor json not null,
  source text,
  asked_at timestamp with time zone not null,
  constraint command_log_pkey PRIMARY KEY (region, command_id)
);

create table draft (
  region text not null,
  draft_id uuid not null,
  owner text not null,
  intended_region text not null,
  item_code text,
  title text not null,
  content jsonb not null,
  saved_at timestamp with time zone not null,
  constraint draft_pkey PRIMARY KEY (region, draft_id)
);

create table event (
  region text not null,
  record_id uuid not null,
  "position" integer not null,
  type text not null,
  data json not null,
  effective_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_in text not null,
  actor json not null,
  digest text not null,
  constraint event_pkey PRIMARY KEY (region, record_id, "position")
);

create table forwarded_command (
  region text not null,
  command_id uuid not null,
  record_id uuid not null,
  type text not null,
  actor json not null,
  asked_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  "position" integer,
  refusal json,
  constraint forwarded_command_pkey PRIMARY KEY (region, command_id)
);

create table inbox (
  region text not null,
  peer text not null,
  number bigint not null,
  digest text not null,
  type text not null,
  record_id uuid not null,
  received_at timestamp with time zone not null,
  parked text,
  body json,
  constraint inbox_pkey PRIMARY KEY (region, peer, number)
);

create table number_series (
  region text not null,
  series text not null,
  last bigint not null,
  constraint number_series_pkey PRIMARY KEY (region, series)
);

create table outbox (
  region text not null,
  id bigint generated always as identity not null,
  peer text not null,
  type text not null,
  record_id uuid not null,
  kind text not null,
  body json not null,
  queued_at timestamp with time zone not null,
  number bigint,
  digest text,
  constraint outbox_pkey PRIMARY KEY (region, id)
);

create table peer_link (
  region text not null,
  peer text not null,
  sent_number bigint not null,
  sent_digest text not null,
  acknowledged_number bigint not null,
  last_contact_at timestamp with time zone,
  last_fault text,
  constraint peer_link_pkey PRIMARY KEY (region, peer)
);

create table phone_code (
  region text not null,
  phone text not null,
  code_digest text not null,
  sent_at timestamp with time zone not null,
  tries integer not null,
  constraint phone_code_pkey PRIMARY KEY (region, phone)
);

create table platform_setting (
  name text not null,
  value jsonb not null,
  constraint platform_setting_pkey PRIMARY KEY (name)
);

create table record (
  region text not null,
  record_id uuid not null,
  kind text not null,
  number text not null,
  "position" integer not null,
  digest text not null,
  home text not null,
  title text not null,
  subject_phone text,
  subject_identifier text,
  subject_name text,
  opened_at timestamp with time zone not null,
  settle_at timestamp with time zone,
  summary json not null,
  constraint record_pkey PRIMARY KEY (region, record_id)
);

create table schema_migration (
  number integer not null,
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null,
  constraint schema_migration_pkey PRIMARY KEY (number)
);

create table session (
  region text not null,
  token_digest text not null,
  subject jsonb not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (region, token_digest)
);

create table work_row (
  region text not null,
  organisation text not null,
  record_id uuid not null,
  queue text not null,
  role text not null,
  due_at timestamp with time zone not null,
  constraint work_row_pkey PRIMARY KEY (region, organisation, record_id)
);

CREATE UNIQUE INDEX account_by_login ON public.account USING btree (region, login);

CREATE INDEX draft_by_owner ON public.draft USING btree (region, owner, saved_at DESC);

CREATE INDEX forwarded_by_record ON public.forwarded_command USING btree (region, record_id, asked_at);

CREATE INDEX inbox_parked ON public.inbox USING btree (region, record_id) WHERE (parked IS NOT NULL);

CREATE UNIQUE INDEX outbox_numbered ON public.outbox USING btree (region, peer, number) WHERE (number IS NOT NULL);

CREATE INDEX outbox_unnumbered ON public.outbox USING btree (region, peer, id) WHERE (number IS NULL);

CREATE INDEX record_by_identifier ON public.record USING btree (region, subject_identifier, opened_at DESC) WHERE (subject_identifier IS NOT NULL);

CREATE INDEX record_by_name ON public.record USING btree (region, subject_name text_pattern_ops) WHERE (subject_name IS NOT NULL);

CREATE UNIQUE INDEX record_by_number ON public.record USING btree (region, number);

CREATE INDEX record_by_phone ON public.record USING btree (region, subject_phone, opened_at DESC) WHERE (subject_phone IS NOT NULL);

CREATE INDEX record_by_title ON public.record USING btree (region, title text_pattern_ops, opened_at DESC);

CREATE INDEX record_to_settle ON public.record USING btree (region, settle_at, record_id) WHERE (settle_at IS NOT NULL);

CREATE INDEX session_expiry ON public.session USING btree (expires_at);

CREATE INDEX session_of_account ON public.session USING btree (region, ((subject ->> 'accountId'::text))) WHERE ((subject ->> 'kind'::text) = 'staff'::text);

CREATE INDEX work_row_overdue ON public.work_row USING btree (region, organisation, due_at, record_id) WHERE (queue <> 'done'::text);

CREATE INDEX work_row_page ON public.work_row USING btree (region, organisation, queue, due_at, record_id);
