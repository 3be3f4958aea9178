-- Came to the ledger later than the rest; a ledger of before gets them when it is opened.

-- The files under their final names, as the last run that came to its end wrote or left them.
CREATE TABLE IF NOT EXISTS outputs (
  name TEXT PRIMARY KEY,
  basis TEXT NOT NULL,          -- digest of all that decides about its bytes
  digest TEXT NOT NULL          -- SHA-256 of the bytes
) WITHOUT ROWID;

-- Of what the table standing was made.
CREATE TABLE IF NOT EXISTS elections (
  basis TEXT NOT NULL           -- digest
);

-- What run.json counts in the files, on the basis of its row above.
CREATE TABLE IF NOT EXISTS counts (
  name TEXT PRIMARY KEY,
  number INTEGER NOT NULL
) WITHOUT ROWID;
