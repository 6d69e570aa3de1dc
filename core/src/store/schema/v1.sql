-- Version 1. Frozen: a released version is never edited, the next one is a new file.
--
-- Every fact is kept as versions. An edit writes a new version, a deletion only says in which revision the old one
-- went; so undo is exact, and nothing that was ever logged is lost. `gone IS NULL` marks what stands.

-- One command that changed something.
CREATE TABLE revision (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    command TEXT NOT NULL,
    undoes INTEGER UNIQUE REFERENCES revision (number)
) STRICT;

-- Every id that was ever used, and for what.
CREATE TABLE fact (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE roller (
    id TEXT NOT NULL REFERENCES fact (id),
    revision INTEGER NOT NULL REFERENCES revision (number),
    gone INTEGER REFERENCES revision (number),
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    needle_um INTEGER NOT NULL CHECK (needle_um BETWEEN 50 AND 3000),
    added INTEGER NOT NULL,
    first_used TEXT,
    retired_at INTEGER,
    retired_reason TEXT,
    PRIMARY KEY (id, revision),
    CHECK ((retired_at IS NULL) = (retired_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    id TEXT NOT NULL REFERENCES fact (id),
    revision INTEGER NOT NULL REFERENCES revision (number),
    gone INTEGER REFERENCES revision (number),
    roller TEXT NOT NULL REFERENCES fact (id),
    started INTEGER NOT NULL,
    ended INTEGER CHECK (ended >= started),
    last_contact INTEGER NOT NULL GENERATED ALWAYS AS (coalesce(ended, started)) STORED,
    zone TEXT NOT NULL,
    passes INTEGER,
    pressure_note TEXT,
    skin_before TEXT, -- signs with spaces between; NULL: nobody said
    skin_after TEXT,
    note TEXT,
    logged INTEGER NOT NULL,
    recorded INTEGER NOT NULL REFERENCES revision (number), -- the revision of its first version
    PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_start ON session (started) WHERE gone IS NULL;
CREATE INDEX session_by_roller ON session (roller, last_contact) WHERE gone IS NULL;
CREATE INDEX session_first_of_roller ON session (roller, started) WHERE gone IS NULL;
CREATE INDEX session_by_recording ON session (roller, recorded) WHERE gone IS NULL;
CREATE INDEX session_going_on ON session (roller) WHERE gone IS NULL AND ended IS NULL;

CREATE TABLE session_area (
    id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    area TEXT NOT NULL,
    PRIMARY KEY (id, revision, area),
    FOREIGN KEY (id, revision) REFERENCES session (id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_product (
    id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    position INTEGER NOT NULL,
    product TEXT NOT NULL,
    PRIMARY KEY (id, revision, position),
    FOREIGN KEY (id, revision) REFERENCES session (id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE checklist_run (
    id TEXT NOT NULL REFERENCES fact (id),
    revision INTEGER NOT NULL REFERENCES revision (number),
    gone INTEGER REFERENCES revision (number),
    roller TEXT NOT NULL REFERENCES fact (id),
    checklist TEXT NOT NULL,
    version INTEGER NOT NULL,
    started INTEGER NOT NULL,
    PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX run_by_roller ON checklist_run (roller, started) WHERE gone IS NULL;

CREATE TABLE step_tick (
    id TEXT NOT NULL REFERENCES fact (id),
    revision INTEGER NOT NULL REFERENCES revision (number),
    gone INTEGER REFERENCES revision (number),
    run TEXT NOT NULL REFERENCES fact (id),
    step TEXT NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX tick_by_run ON step_tick (run, revision) WHERE gone IS NULL;

CREATE TABLE inspection (
    id TEXT NOT NULL REFERENCES fact (id),
    revision INTEGER NOT NULL REFERENCES revision (number),
    gone INTEGER REFERENCES revision (number),
    roller TEXT NOT NULL REFERENCES fact (id),
    at INTEGER NOT NULL,
    defects TEXT NOT NULL, -- with spaces between; empty: none was found
    note TEXT,
    PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX inspection_by_roller ON inspection (roller, at) WHERE gone IS NULL;

CREATE TABLE reminder_action (
    id TEXT NOT NULL REFERENCES fact (id),
    revision INTEGER NOT NULL REFERENCES revision (number),
    gone INTEGER REFERENCES revision (number),
    notification TEXT NOT NULL,
    kind TEXT NOT NULL,
    until INTEGER,
    at INTEGER NOT NULL,
    PRIMARY KEY (id, revision),
    CHECK ((kind = 'snooze') = (until IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX action_by_ladder ON reminder_action (notification) WHERE gone IS NULL;

CREATE TABLE settings (
    revision INTEGER PRIMARY KEY REFERENCES revision (number),
    gone INTEGER REFERENCES revision (number),
    quiet_from TEXT NOT NULL,
    quiet_to TEXT NOT NULL,
    urgent_in_quiet_hours INTEGER NOT NULL,
    daily_at TEXT NOT NULL
) STRICT;
