CREATE TABLE roller (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    needle_um INTEGER NOT NULL,
    added INTEGER NOT NULL,
    first_used TEXT,
    retired_at INTEGER,
    retired_reason TEXT
) STRICT;

CREATE TABLE session (
    id TEXT PRIMARY KEY,
    roller TEXT NOT NULL REFERENCES roller (id),
    started INTEGER NOT NULL,
    ended INTEGER,
    zone TEXT NOT NULL,
    areas TEXT NOT NULL, -- with spaces between
    passes INTEGER,
    pressure_note TEXT,
    skin_before TEXT,
    skin_after TEXT,
    note TEXT,
    logged INTEGER NOT NULL
) STRICT;
CREATE INDEX session_by_start ON session (started);
CREATE INDEX session_by_roller ON session (roller, started);

CREATE TABLE session_product (
    session TEXT NOT NULL REFERENCES session (id),
    position INTEGER NOT NULL,
    product TEXT NOT NULL,
    PRIMARY KEY (session, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE run (
    id TEXT PRIMARY KEY,
    roller TEXT NOT NULL REFERENCES roller (id),
    checklist TEXT NOT NULL,
    version INTEGER NOT NULL,
    started INTEGER NOT NULL,
    logged INTEGER
) STRICT;
CREATE INDEX run_by_roller ON run (roller, started);

CREATE TABLE tick (
    id TEXT PRIMARY KEY,
    run TEXT NOT NULL REFERENCES run (id),
    step TEXT NOT NULL,
    kind TEXT NOT NULL,
    agent TEXT,
    at INTEGER NOT NULL,
    logged INTEGER
) STRICT;
CREATE INDEX tick_by_run ON tick (run);

CREATE TABLE inspection (
    id TEXT PRIMARY KEY,
    roller TEXT NOT NULL REFERENCES roller (id),
    at INTEGER NOT NULL,
    defects TEXT NOT NULL, -- with spaces between
    note TEXT
) STRICT;
CREATE INDEX inspection_by_roller ON inspection (roller);
