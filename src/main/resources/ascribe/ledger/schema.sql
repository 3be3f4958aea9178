-- The ledger of all runs. Offsets count Unicode code points, end exclusive; times are UTC in ISO 8601.

-- What decided about results: the program, its libraries, its models and tables, under one fingerprint.
CREATE TABLE versions (
  id INTEGER PRIMARY KEY,
  fingerprint TEXT NOT NULL UNIQUE,
  parts TEXT NOT NULL           -- JSON: version or digest by name
);

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  started TEXT NOT NULL,
  ended TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL,          -- running, done, stopped; running and ended: killed
  version INTEGER NOT NULL REFERENCES versions
);

-- What lay in the folders. A file is known by its path; its articles are named by the source of the last run.
CREATE TABLE files (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  size INTEGER NOT NULL,        -- bytes; -1: to be read again
  modified INTEGER NOT NULL,    -- nanoseconds since 1970
  version INTEGER NOT NULL REFERENCES versions,
  first_run INTEGER NOT NULL REFERENCES runs,
  last_run INTEGER NOT NULL REFERENCES runs
);
CREATE INDEX files_in_order ON files (source, path);

-- One row per row of articles.csv.
CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  file INTEGER NOT NULL REFERENCES files ON DELETE CASCADE,
  place INTEGER NOT NULL,       -- in its file, from 0
  source TEXT NOT NULL,
  state TEXT NOT NULL,          -- ok, skipped, unreadable
  reason TEXT NOT NULL,         -- why it is skipped or unreadable
  detail TEXT NOT NULL,
  text INTEGER REFERENCES texts, -- none where unreadable
  UNIQUE (file, place)
);
CREATE INDEX articles_by_text ON articles (text);

-- What articles say of themselves, once for all articles of the same content.
CREATE TABLE texts (
  id INTEGER PRIMARY KEY,
  content BLOB NOT NULL UNIQUE, -- SHA-256 of everything in this row and of the text
  article_id TEXT NOT NULL,
  title TEXT NOT NULL,
  publisher TEXT NOT NULL,
  author TEXT NOT NULL,
  published TEXT NOT NULL,
  url TEXT NOT NULL,
  language TEXT NOT NULL,
  words INTEGER NOT NULL,
  same_words INTEGER NOT NULL,  -- hash of the words: equal where the texts are
  sketch BLOB NOT NULL          -- smallest hashes of runs of words, to tell copies
);
CREATE INDEX texts_by_words ON texts (same_words);

CREATE TABLE bodies (
  text INTEGER PRIMARY KEY REFERENCES texts ON DELETE CASCADE,
  blocks TEXT NOT NULL,         -- kind and extent in UTF-16 units, joined with commas
  body TEXT NOT NULL
);

-- Texts that share one of these are looked at as copies of each other.
CREATE TABLE bands (
  hash INTEGER NOT NULL,
  text INTEGER NOT NULL REFERENCES texts ON DELETE CASCADE,
  PRIMARY KEY (hash, text)
) WITHOUT ROWID;
CREATE INDEX bands_by_text ON bands (text);

-- Which article stands for a text, and of which other text it is a copy. Made anew when texts come or go.
CREATE TABLE standing (
  text INTEGER PRIMARY KEY REFERENCES texts ON DELETE CASCADE,
  article INTEGER NOT NULL,     -- the first one in order
  original INTEGER              -- the text that was read in its place
);
CREATE INDEX standing_by_original ON standing (original);

-- The texts in which names and claims were looked for.
CREATE TABLE readings (
  text INTEGER PRIMARY KEY REFERENCES texts ON DELETE CASCADE,
  run INTEGER NOT NULL REFERENCES runs,
  version INTEGER NOT NULL REFERENCES versions,
  failure TEXT NOT NULL,        -- why it was given up, or empty
  detail TEXT NOT NULL
);

CREATE TABLE entities (
  text INTEGER NOT NULL REFERENCES texts ON DELETE CASCADE,
  place INTEGER NOT NULL,
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  country TEXT NOT NULL,
  kind TEXT NOT NULL,
  role TEXT NOT NULL,
  office TEXT NOT NULL,
  ids TEXT NOT NULL,            -- JSON
  aliases TEXT NOT NULL,        -- JSON
  PRIMARY KEY (text, place)
) WITHOUT ROWID;

CREATE TABLE mentions (
  text INTEGER NOT NULL REFERENCES texts ON DELETE CASCADE,
  place INTEGER NOT NULL,
  entity TEXT NOT NULL,
  type TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  words TEXT NOT NULL,
  form TEXT NOT NULL,
  score REAL NOT NULL,
  PRIMARY KEY (text, place)
) WITHOUT ROWID;

CREATE TABLE records (
  text INTEGER NOT NULL REFERENCES texts ON DELETE CASCADE,
  place INTEGER NOT NULL,
  id TEXT NOT NULL,
  first_run INTEGER NOT NULL REFERENCES runs,
  spokesperson TEXT NOT NULL,
  action TEXT NOT NULL,
  action_text TEXT NOT NULL,
  stance TEXT NOT NULL,
  confidence TEXT NOT NULL,
  confidence_text TEXT NOT NULL,
  basis TEXT NOT NULL,
  claim_date TEXT NOT NULL,
  what TEXT NOT NULL,
  incident_type TEXT NOT NULL,
  incident_date TEXT NOT NULL,
  supported_by TEXT NOT NULL,   -- JSON
  investigated_by TEXT NOT NULL, -- JSON
  evidence TEXT NOT NULL,
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL,
  score REAL NOT NULL,
  who TEXT, who_type TEXT, who_country TEXT, who_listed_country TEXT, who_id TEXT, who_text TEXT,
  whom TEXT, whom_type TEXT, whom_country TEXT, whom_listed_country TEXT, whom_id TEXT, whom_text TEXT,
  sponsor TEXT, sponsor_type TEXT, sponsor_country TEXT, sponsor_listed_country TEXT, sponsor_id TEXT, sponsor_text TEXT,
  victim TEXT, victim_type TEXT, victim_country TEXT, victim_listed_country TEXT, victim_id TEXT, victim_text TEXT,
  PRIMARY KEY (text, place)
) WITHOUT ROWID;

-- What could not be read, as in errors.csv.
CREATE VIEW failures AS
  SELECT source, reason, detail FROM articles WHERE state = 'unreadable'
  UNION ALL
  SELECT articles.source, readings.failure, readings.detail
  FROM readings JOIN articles ON articles.text = readings.text
  WHERE readings.failure <> '';
