-- Version 3. Frozen once released: the next version is a new file.
--
-- Schedules, pauses, skipped days, visits, photos and checklists that somebody wrote; runs and ticks that are said
-- afterwards; and where a fact came from that was imported.

-- The import that a revision belongs to, by the revision of its command: an import is taken back as a whole.
ALTER TABLE revision ADD COLUMN import INTEGER REFERENCES revision (number);
-- Whose clock its facts were recorded by: 0 is this phone's, any other number one that was imported. The order of
-- recording says something of clocks only within one source.
ALTER TABLE revision ADD COLUMN source INTEGER NOT NULL DEFAULT 0;

-- NULL: at the time itself.
ALTER TABLE checklist_run ADD COLUMN logged INTEGER;
ALTER TABLE step_tick ADD COLUMN logged INTEGER;
-- What disinfects; NULL: what the checklist names.
ALTER TABLE step_tick ADD COLUMN agent TEXT;

ALTER TABLE settings ADD COLUMN day_starts TEXT NOT NULL DEFAULT '00:00';
ALTER TABLE settings ADD COLUMN week_starts TEXT NOT NULL DEFAULT 'mon';

-- Areas move into the session, with spaces between: every screen reads them.
ALTER TABLE session ADD COLUMN areas TEXT NOT NULL DEFAULT '';
UPDATE session SET areas = (
    SELECT group_concat(area, ' ') FROM session_area AS a WHERE a.id = session.id AND a.revision = session.revision
);
DROP TABLE session_area;
DROP INDEX session_by_start;
-- All that limits and statistics look at, and the columns without which SQLite would still look each session up.
CREATE INDEX session_by_start ON session (started, id, roller, ended, zone, areas, gone) WHERE gone IS NULL;
-- Uses are counted in it: without `gone`, SQLite would look each of them up.
DROP INDEX session_first_of_roller;
CREATE INDEX session_first_of_roller ON session (roller, started, gone) WHERE gone IS NULL;

-- A roller's newest run of each checklist for its case, and its disposals.
CREATE INDEX run_by_checklist ON checklist_run (roller, checklist, revision) WHERE gone IS NULL;
-- Statistics ask for the runs, looks and ticks of a span.
CREATE INDEX run_by_start ON checklist_run (started) WHERE gone IS NULL;
CREATE INDEX check_in_by_time ON check_in (at) WHERE gone IS NULL;

-- The main screen shows the rollers in use and today's recoveries, whatever lies behind.
CREATE INDEX roller_in_use ON roller (id) WHERE gone IS NULL AND retired_at IS NULL;
CREATE INDEX inspection_with_defects ON inspection (roller, at, id) WHERE gone IS NULL AND defects <> '';
DROP INDEX check_in_by_area;
CREATE INDEX check_in_by_area ON check_in (area, at, id, signs) WHERE gone IS NULL;
CREATE INDEX session_with_signs ON session (started, skin_before, skin_after)
    WHERE gone IS NULL AND (skin_before <> '' OR skin_after <> '');

CREATE TABLE custom_checklist (
    id TEXT NOT NULL REFERENCES fact (id),
    revision INTEGER NOT NULL REFERENCES revision (number),
    gone INTEGER REFERENCES revision (number),
    version INTEGER NOT NULL CHECK (version >= 1),
    name TEXT NOT NULL,
    purpose TEXT NOT NULL,
    steps TEXT NOT NULL, -- JSON
    saved INTEGER NOT NULL,
    PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
-- Which checklists are for cases, and which dispose of a roller.
CREATE INDEX custom_checklist_by_purpose ON custom_checklist (purpose, id);

CREATE TABLE schedule (
    id TEXT NOT NULL REFERENCES fact (id),
    revision INTEGER NOT NULL REFERENCES revision (number),
    gone INTEGER REFERENCES revision (number),
    areas TEXT NOT NULL, -- with spaces between
    roller TEXT REFERENCES fact (id),
    rhythm TEXT NOT NULL, -- "per-week 2 3", "weekdays mon thu" or "every 3"
    at TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT, -- NULL: it holds
    added INTEGER NOT NULL,
    PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX schedule_by_end ON schedule (coalesce(until_day, '9999')) WHERE gone IS NULL;

CREATE TABLE pause (
    id TEXT NOT NULL REFERENCES fact (id),
    revision INTEGER NOT NULL REFERENCES revision (number),
    gone INTEGER REFERENCES revision (number),
    areas TEXT NOT NULL, -- with spaces between; empty: everywhere
    from_day TEXT NOT NULL,
    to_day TEXT, -- NULL: nobody knows
    reason TEXT NOT NULL,
    note TEXT,
    added INTEGER NOT NULL,
    PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX pause_by_end ON pause (coalesce(to_day, '9999')) WHERE gone IS NULL;

CREATE TABLE skip (
    id TEXT NOT NULL REFERENCES fact (id),
    revision INTEGER NOT NULL REFERENCES revision (number),
    gone INTEGER REFERENCES revision (number),
    areas TEXT NOT NULL, -- with spaces between; empty: everywhere
    date TEXT NOT NULL,
    note TEXT,
    added INTEGER NOT NULL,
    PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX skip_by_date ON skip (date) WHERE gone IS NULL;

CREATE TABLE visit (
    id TEXT NOT NULL REFERENCES fact (id),
    revision INTEGER NOT NULL REFERENCES revision (number),
    gone INTEGER REFERENCES revision (number),
    at TEXT NOT NULL, -- on the wall of `zone`
    zone TEXT NOT NULL,
    areas TEXT NOT NULL, -- with spaces between
    treatment TEXT NOT NULL,
    note TEXT,
    added INTEGER NOT NULL,
    PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_by_time ON visit (at) WHERE gone IS NULL;

CREATE TABLE photo (
    id TEXT NOT NULL REFERENCES fact (id),
    revision INTEGER NOT NULL REFERENCES revision (number),
    gone INTEGER REFERENCES revision (number),
    taken INTEGER NOT NULL,
    zone TEXT NOT NULL,
    area TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX photo_by_time ON photo (taken) WHERE gone IS NULL;
-- Not UNIQUE: undo brings an old version back before it lets the new one go. The command looks for another photo itself.
CREATE INDEX photo_by_file ON photo (file) WHERE gone IS NULL;
