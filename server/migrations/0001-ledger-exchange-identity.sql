-- The first tables of a deployment. Every table that belongs to a region has the region first in its
-- primary key, no foreign key crosses anything, and no column takes its value from the database clock.

-- The head of one record of any kind: where its ledger stands and what a list shows of it.
CREATE TABLE record (
  region text NOT NULL,
  record_id uuid NOT NULL,
  kind text NOT NULL,
  number text NOT NULL,
  position integer NOT NULL,
  digest text NOT NULL,
  home text NOT NULL,
  title text NOT NULL,
  -- Keyed digests, so that a phone or an identifier can be looked up and not read.
  subject_phone text,
  subject_identifier text,
  subject_name text,
  opened_at timestamptz NOT NULL,
  -- The next moment at which the calendar may decide something here; null when there is none.
  settle_at timestamptz,
  summary json NOT NULL,
  PRIMARY KEY (region, record_id)
);
CREATE UNIQUE INDEX record_by_number ON record (region, number);
CREATE INDEX record_by_phone ON record (region, subject_phone, opened_at DESC) WHERE subject_phone IS NOT NULL;
CREATE INDEX record_by_identifier ON record (region, subject_identifier, opened_at DESC) WHERE subject_identifier IS NOT NULL;
CREATE INDEX record_by_name ON record (region, subject_name text_pattern_ops) WHERE subject_name IS NOT NULL;
CREATE INDEX record_by_title ON record (region, title text_pattern_ops, opened_at DESC);
CREATE INDEX record_to_settle ON record (region, settle_at, record_id) WHERE settle_at IS NOT NULL;

-- The ledgers. Rows are added and read, never changed and never removed. Their JSON is kept as it was written
-- (json, not jsonb): nothing searches in it, and taking it apart cost a quarter of the time of a commit.
CREATE TABLE event (
  region text NOT NULL,
  record_id uuid NOT NULL,
  position integer NOT NULL,
  type text NOT NULL,
  data json NOT NULL,
  effective_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_in text NOT NULL,
  actor json NOT NULL,
  digest text NOT NULL,
  PRIMARY KEY (region, record_id, position)
);

-- Who asked for what, from where, and what it came to. The key makes a repeated command harmless.
CREATE TABLE command_log (
  region text NOT NULL,
  command_id uuid NOT NULL,
  record_id uuid NOT NULL,
  type text NOT NULL,
  position integer NOT NULL,
  actor json NOT NULL,
  source text,
  asked_at timestamptz NOT NULL,
  PRIMARY KEY (region, command_id)
);

-- What an organisation has before it: one row for each organisation that has a part in a record.
CREATE TABLE work_row (
  region text NOT NULL,
  organisation text NOT NULL,
  record_id uuid NOT NULL,
  queue text NOT NULL,
  role text NOT NULL,
  due_at timestamptz NOT NULL,
  PRIMARY KEY (region, organisation, record_id)
);
CREATE INDEX work_row_page ON work_row (region, organisation, queue, due_at, record_id);
CREATE INDEX work_row_overdue ON work_row (region, organisation, due_at, record_id) WHERE queue <> 'done';

-- Messages to other regions. Those of one record stand in the order of its ledger; a sender gives them their
-- numbers, which are the order that counts.
CREATE TABLE outbox (
  region text NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  peer text NOT NULL,
  type text NOT NULL,
  record_id uuid NOT NULL,
  kind text NOT NULL,
  body json NOT NULL,
  queued_at timestamptz NOT NULL,
  number bigint,
  digest text,
  PRIMARY KEY (region, id)
);
CREATE INDEX outbox_unnumbered ON outbox (region, peer, id) WHERE number IS NULL;
CREATE UNIQUE INDEX outbox_numbered ON outbox (region, peer, number) WHERE number IS NOT NULL;

-- What has been taken in from a peer, once each.
CREATE TABLE inbox (
  region text NOT NULL,
  peer text NOT NULL,
  number bigint NOT NULL,
  digest text NOT NULL,
  type text NOT NULL,
  record_id uuid NOT NULL,
  received_at timestamptz NOT NULL,
  -- Why a message could not be acted upon; it is kept and shown, never dropped.
  parked text,
  -- The message itself, while it is parked.
  body json,
  PRIMARY KEY (region, peer, number)
);
CREATE INDEX inbox_parked ON inbox (region, record_id) WHERE parked IS NOT NULL;

-- How far the log to and from a peer has come.
CREATE TABLE peer_link (
  region text NOT NULL,
  peer text NOT NULL,
  sent_number bigint NOT NULL,
  sent_digest text NOT NULL,
  acknowledged_number bigint NOT NULL,
  last_contact_at timestamptz,
  last_fault text,
  PRIMARY KEY (region, peer)
);

-- Commands that went to the home of a record and what came back.
CREATE TABLE forwarded_command (
  region text NOT NULL,
  command_id uuid NOT NULL,
  record_id uuid NOT NULL,
  type text NOT NULL,
  actor json NOT NULL,
  asked_at timestamptz NOT NULL,
  answered_at timestamptz,
  position integer,
  refusal json,
  PRIMARY KEY (region, command_id)
);
CREATE INDEX forwarded_by_record ON forwarded_command (region, record_id, asked_at);

-- Running numbers of case numbers, one row for each region, channel and day.
CREATE TABLE number_series (
  region text NOT NULL,
  series text NOT NULL,
  last bigint NOT NULL,
  PRIMARY KEY (region, series)
);

CREATE TABLE account (
  region text NOT NULL,
  account_id text NOT NULL,
  login text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  title text NOT NULL,
  title_en text NOT NULL,
  organisations text[] NOT NULL,
  roles text[] NOT NULL,
  station text,
  password_hash text NOT NULL,
  -- Hashes of the passwords before this one, latest first, which may not come again.
  former_hashes text[] NOT NULL,
  password_set_at timestamptz NOT NULL,
  -- The password was given by somebody else, and serves for nothing but choosing one's own.
  must_change boolean NOT NULL,
  disabled_at timestamptz,
  PRIMARY KEY (region, account_id)
);
CREATE UNIQUE INDEX account_by_login ON account (region, login);

CREATE TABLE session (
  region text NOT NULL,
  token_digest text NOT NULL,
  subject jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (region, token_digest)
);
CREATE INDEX session_expiry ON session (expires_at);
CREATE INDEX session_of_account ON session (region, (subject ->> 'accountId')) WHERE subject ->> 'kind' = 'staff';

CREATE TABLE phone_code (
  region text NOT NULL,
  phone text NOT NULL,
  code_digest text NOT NULL,
  sent_at timestamptz NOT NULL,
  tries integer NOT NULL,
  PRIMARY KEY (region, phone)
);

CREATE TABLE draft (
  region text NOT NULL,
  draft_id uuid NOT NULL,
  owner text NOT NULL,
  -- Where it is going to be handed in.
  intended_region text NOT NULL,
  item_code text,
  title text NOT NULL,
  content jsonb NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (region, draft_id)
);
CREATE INDEX draft_by_owner ON draft (region, owner, saved_at DESC);

-- Files that this region holds, by the digest of their content.
CREATE TABLE attachment (
  region text NOT NULL,
  digest text NOT NULL,
  name text NOT NULL,
  content_type text NOT NULL,
  bytes bigint NOT NULL,
  uploaded_by text NOT NULL,
  uploaded_at timestamptz NOT NULL,
  PRIMARY KEY (region, digest, uploaded_by)
);

-- How often something that may be guessed, or costs money, was tried: passwords by login, look-up codes by
-- case, messages by phone. An unknown login has its row like a known one, so that nobody can tell them apart.
CREATE TABLE attempt (
  region text NOT NULL,
  subject text NOT NULL,
  tried_at timestamptz NOT NULL,
  times integer NOT NULL,
  PRIMARY KEY (region, subject)
);

-- Settings of the whole deployment that change while it runs, such as the offset of the demo clock.
CREATE TABLE platform_setting (
  name text PRIMARY KEY,
  value jsonb NOT NULL
);
