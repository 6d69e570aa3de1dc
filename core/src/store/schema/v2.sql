-- Version 2. Frozen: a released version is never edited, the next one is a new file.
--
-- What the screen before a session asks for: declarations, check-ins, products with their uses, and overrides.

CREATE TABLE declaration (
    id TEXT NOT NULL REFERENCES fact (id),
    revision INTEGER NOT NULL REFERENCES revision (number),
    gone INTEGER REFERENCES revision (number),
    at INTEGER NOT NULL,
    answers TEXT NOT NULL, -- one a line: question, space, reply
    PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX declaration_standing ON declaration (revision) WHERE gone IS NULL;

CREATE TABLE check_in (
    id TEXT NOT NULL REFERENCES fact (id),
    revision INTEGER NOT NULL REFERENCES revision (number),
    gone INTEGER REFERENCES revision (number),
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    area TEXT NOT NULL,
    signs TEXT NOT NULL, -- with spaces between; empty: none was found
    answers TEXT NOT NULL, -- as in declaration
    note TEXT,
    PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX check_in_by_area ON check_in (area, at, revision) WHERE gone IS NULL;

CREATE TABLE product (
    id TEXT NOT NULL REFERENCES fact (id),
    revision INTEGER NOT NULL REFERENCES revision (number),
    gone INTEGER REFERENCES revision (number),
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    ingredients TEXT, -- NULL: nobody copied them
    opened TEXT,
    months_after_opening INTEGER CHECK (months_after_opening BETWEEN 1 AND 120),
    added INTEGER NOT NULL,
    PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE product_use (
    id TEXT NOT NULL REFERENCES fact (id),
    revision INTEGER NOT NULL REFERENCES revision (number),
    gone INTEGER REFERENCES revision (number),
    product TEXT NOT NULL REFERENCES fact (id),
    at INTEGER NOT NULL,
    areas TEXT NOT NULL, -- with spaces between; empty: nobody said
    PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX use_by_time ON product_use (at) WHERE gone IS NULL;

CREATE TABLE rule_override (
    id TEXT NOT NULL REFERENCES fact (id),
    revision INTEGER NOT NULL REFERENCES revision (number),
    gone INTEGER REFERENCES revision (number),
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX override_standing ON rule_override (revision) WHERE gone IS NULL;
