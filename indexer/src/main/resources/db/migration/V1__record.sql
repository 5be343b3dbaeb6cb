-- What H2 and PostgreSQL both run. Addresses are keyed by 16 bytes, those of one host beside one
-- another; texts are packed bytes, never CLOB. Rows of article, revision, alias, membership,
-- copy_verdict, origin, article_link and correction are only ever added: what holds at outbox number N is the newest row whose outbox is at most N.

CREATE TABLE outlet (
  id VARCHAR NOT NULL PRIMARY KEY,
  country VARCHAR,
  followed BOOLEAN NOT NULL
);

-- form: what the file's outlet is, in the form that its reader, a build of the program, gave it.
CREATE TABLE outlet_file (
  file VARCHAR NOT NULL PRIMARY KEY,
  outlet VARCHAR NOT NULL,
  file_bytes BIGINT NOT NULL,
  modified VARCHAR NOT NULL,
  sha256 VARCHAR NOT NULL,
  reader VARCHAR NOT NULL,
  form BYTEA NOT NULL,
  taken TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE INDEX outlet_file_outlet ON outlet_file (outlet);

CREATE TABLE source (
  id VARCHAR NOT NULL PRIMARY KEY,
  outlet VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  address VARCHAR NOT NULL,
  link_selector VARCHAR,
  body_selector VARCHAR,
  followed BOOLEAN NOT NULL,
  paused BOOLEAN NOT NULL,
  next_due TIMESTAMP(6) WITH TIME ZONE,
  interval_ms BIGINT,
  failures INTEGER NOT NULL,
  failing_since TIMESTAMP(6) WITH TIME ZONE,
  first_read TIMESTAMP(6) WITH TIME ZONE,
  etag VARCHAR,
  last_modified VARCHAR,
  body_sha256 VARCHAR,
  moved_to VARCHAR,
  moved_since TIMESTAMP(6) WITH TIME ZONE,
  last_try TIMESTAMP(6) WITH TIME ZONE,
  last_success TIMESTAMP(6) WITH TIME ZONE,
  last_new_item TIMESTAMP(6) WITH TIME ZONE,
  last_outcome VARCHAR,
  why VARCHAR,
  visits BIGINT NOT NULL,
  leads BIGINT NOT NULL
);

CREATE INDEX source_due ON source (followed, paused, next_due, id);

CREATE TABLE source_sitemap (
  source VARCHAR NOT NULL,
  place INTEGER NOT NULL,
  address VARCHAR NOT NULL,
  etag VARCHAR,
  last_modified VARCHAR,
  body_sha256 VARCHAR,
  PRIMARY KEY (source, place)
);

CREATE TABLE source_visit (
  id VARCHAR NOT NULL PRIMARY KEY,
  source VARCHAR NOT NULL,
  visited TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  took_ms BIGINT NOT NULL,
  outcome VARCHAR NOT NULL,
  unseen INTEGER NOT NULL
);

-- What is known of an address, for good. state: N never fetched, S stored, R refused, F failed.
-- reason: of the refusal, else of the last visit's failure.
-- asked: what to ask for, where a source wrote another address than url. alias: another address of
-- an article that is visited under visited_key.
CREATE TABLE address (
  url_key BYTEA NOT NULL PRIMARY KEY,
  url VARCHAR NOT NULL,
  asked VARCHAR,
  outlet VARCHAR NOT NULL,
  source VARCHAR NOT NULL,
  title VARCHAR,
  offered BOOLEAN NOT NULL,
  dropped BOOLEAN NOT NULL,
  alias BOOLEAN NOT NULL,
  state CHAR(1) NOT NULL,
  first_seen TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  dated TIMESTAMP(6) WITH TIME ZONE,
  newest TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  failures INTEGER NOT NULL,
  etag VARCHAR,
  last_modified VARCHAR,
  body_sha256 VARCHAR,
  reason VARCHAR,
  detail VARCHAR,
  judged TIMESTAMP(6) WITH TIME ZONE,
  article VARCHAR
);

-- How many offered addresses stand where, kept with every change: counting them would read all.
CREATE TABLE standing (
  state CHAR(1) NOT NULL PRIMARY KEY,
  addresses BIGINT NOT NULL
);

INSERT INTO standing (state, addresses) VALUES ('N', 0), ('S', 0), ('R', 0), ('F', 0);

-- How many addresses of an outlet are refused, for each reason: counting them would read all, too.
CREATE TABLE refused (
  outlet VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,
  addresses BIGINT NOT NULL,
  PRIMARY KEY (outlet, reason)
);

-- The few addresses whose next visit is planned. parked: nobody follows the outlet, the time is kept
-- until somebody does. failed: the last visit failed.
CREATE TABLE next_visit (
  url_key BYTEA NOT NULL PRIMARY KEY,
  outlet VARCHAR NOT NULL,
  due TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  parked BOOLEAN NOT NULL,
  failed BOOLEAN NOT NULL
);

CREATE INDEX next_visit_due ON next_visit (parked, due);
CREATE INDEX next_visit_outlet ON next_visit (outlet);

-- The addresses whose time has come.
CREATE TABLE due_page (
  url_key BYTEA NOT NULL PRIMARY KEY,
  outlet VARCHAR NOT NULL,
  host VARCHAR NOT NULL,
  newest TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE INDEX due_page_newest ON due_page (host, newest DESC, url_key);
CREATE INDEX due_page_outlet ON due_page (outlet);

-- The newest due page of each host that has one, so that a claim reads few rows more than it
-- hands out.
CREATE TABLE due_host (
  host VARCHAR NOT NULL PRIMARY KEY,
  newest TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE INDEX due_host_newest ON due_host (newest DESC, host);

CREATE TABLE page_visit (
  id VARCHAR NOT NULL PRIMARY KEY,
  url_key BYTEA NOT NULL,
  visited TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  took_ms BIGINT NOT NULL,
  outcome VARCHAR NOT NULL,
  article VARCHAR,
  revision INTEGER,
  capture_file VARCHAR,
  capture_offset BIGINT,
  capture_bytes BIGINT,
  capture_sha256 VARCHAR
);

CREATE INDEX page_visit_article ON page_visit (article, revision);

-- revision: 0 for an operator's correction, whose rows stand under the same number.
CREATE TABLE outbox (
  number BIGINT NOT NULL PRIMARY KEY,
  article VARCHAR NOT NULL,
  revision INTEGER NOT NULL
);

CREATE TABLE article (
  id VARCHAR NOT NULL PRIMARY KEY,
  outlet VARCHAR NOT NULL,
  canonical_key BYTEA NOT NULL,
  visited_key BYTEA NOT NULL,
  first_seen TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  dated TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  first_outbox BIGINT NOT NULL
);

CREATE UNIQUE INDEX article_order ON article (first_outbox);
CREATE INDEX article_outlet ON article (outlet, dated DESC, id);

CREATE TABLE alias (
  url_key BYTEA NOT NULL,
  article VARCHAR NOT NULL,
  url VARCHAR NOT NULL,
  outbox BIGINT NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (url_key, article)
);

CREATE INDEX alias_article ON alias (article, place);

-- content: SHA-256 of what makes a revision (title, authors, credit, blocks); sha256: of the packed
-- bytes once unpacked. reading: 0 as the visit read it; a higher one was read of the same bytes by a
-- later build of the program, and stands in its place from its outbox number on.
CREATE TABLE revision (
  article VARCHAR NOT NULL,
  number INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  outbox BIGINT NOT NULL,
  seen TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  published TIMESTAMP(6) WITH TIME ZONE,
  language VARCHAR NOT NULL,
  content BYTEA NOT NULL,
  sha256 BYTEA NOT NULL,
  packed BYTEA NOT NULL,
  damaged BOOLEAN NOT NULL,
  PRIMARY KEY (article, number, reading)
);

CREATE INDEX revision_damaged ON revision (damaged);

-- packed: digests of what the outlet's latest articles held, and of what was learnt to be the site's.
CREATE TABLE outlet_furniture (
  outlet VARCHAR NOT NULL PRIMARY KEY,
  packed BYTEA NOT NULL
);

CREATE TABLE membership (
  outbox BIGINT NOT NULL,
  article VARCHAR NOT NULL,
  story VARCHAR NOT NULL,
  rule VARCHAR NOT NULL,
  score DOUBLE PRECISION NOT NULL,
  reasons VARCHAR NOT NULL,
  PRIMARY KEY (outbox, article)
);

CREATE INDEX membership_article ON membership (article, outbox);
CREATE INDEX membership_story ON membership (story, outbox);

-- A verdict without a parent: a copy of no other any more. runs: [copy's word, original's word,
-- words] of each shared run, as JSON.
CREATE TABLE copy_verdict (
  outbox BIGINT NOT NULL,
  child VARCHAR NOT NULL,
  parent VARCHAR,
  parent_revision INTEGER,
  kind VARCHAR,
  share DOUBLE PRECISION,
  parent_share DOUBLE PRECISION,
  later_seconds BIGINT,
  credit VARCHAR,
  runs VARCHAR,
  rule VARCHAR,
  score DOUBLE PRECISION,
  reasons VARCHAR,
  PRIMARY KEY (child, outbox)
);

CREATE INDEX copy_verdict_outbox ON copy_verdict (outbox);

-- Whose own reporting an article rests on. root: equal for articles that rest on the same reporting:
-- the id of the article that is it, or "unseen:" or "statement:" and whose it is.
CREATE TABLE origin (
  outbox BIGINT NOT NULL,
  article VARCHAR NOT NULL,
  root VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  named VARCHAR NOT NULL,
  rule VARCHAR NOT NULL,
  score DOUBLE PRECISION NOT NULL,
  reasons VARCHAR NOT NULL,
  PRIMARY KEY (article, outbox)
);

CREATE INDEX origin_outbox ON origin (outbox);

-- What operators said of stories. kind: split, merge, undo. story: the one that was split or that went
-- into another; other: the one that the split made or that took it in. undoes: of an undo.
CREATE TABLE correction (
  outbox BIGINT NOT NULL PRIMARY KEY,
  kind VARCHAR NOT NULL,
  story VARCHAR NOT NULL,
  other VARCHAR NOT NULL,
  undoes BIGINT,
  who VARCHAR NOT NULL,
  why VARCHAR NOT NULL,
  told TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE INDEX correction_story ON correction (story);
CREATE INDEX correction_other ON correction (other);

CREATE TABLE correction_article (
  outbox BIGINT NOT NULL,
  place INTEGER NOT NULL,
  article VARCHAR NOT NULL,
  moved BOOLEAN NOT NULL,
  PRIMARY KEY (outbox, place)
);

-- That the later article tells of what the earlier one, of another story, is about. What stands
-- between two stories follows from where their articles stand.
CREATE TABLE article_link (
  outbox BIGINT NOT NULL,
  later VARCHAR NOT NULL,
  earlier VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  rule VARCHAR NOT NULL,
  score DOUBLE PRECISION NOT NULL,
  reasons VARCHAR NOT NULL,
  PRIMARY KEY (later, earlier, outbox)
);

CREATE INDEX article_link_earlier ON article_link (earlier);
CREATE INDEX article_link_outbox ON article_link (outbox);

-- Derived from membership, copy_verdict, origin and revision: a story as it stood from outbox number outbox
-- (included) to until_outbox (not included). Without articles it has gone into another one.
-- headline: NULL where the text that gives it could not be read. outlets, languages: distinct,
-- sorted, parted by spaces. origins: how many articles rest on each independent origin, the most
-- first, parted by spaces; an article whose origin was not judged is one of its own.
CREATE TABLE story_place (
  story VARCHAR NOT NULL,
  outbox BIGINT NOT NULL,
  until_outbox BIGINT NOT NULL,
  first_published TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  last_published TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  articles INTEGER NOT NULL,
  originals INTEGER NOT NULL,
  origins VARCHAR NOT NULL,
  headline VARCHAR,
  headline_article VARCHAR,
  outlets VARCHAR NOT NULL,
  languages VARCHAR NOT NULL,
  PRIMARY KEY (story, outbox)
);

CREATE INDEX story_place_newest ON story_place (last_published DESC, story);
