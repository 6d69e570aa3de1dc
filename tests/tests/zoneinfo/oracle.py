"""Answers questions about zones with Python's zoneinfo, one a line, in one line each. Run by zoneinfo.rs.

    python3 oracle.py FOLDER        FOLDER has the package `tzdata`; the zone rules of the machine are not read

    release                         the release of the zone rules, such as 2026f
    zones                           the names of all zones
    changes ZONE SECOND SECOND      each change of the offset from one instant to the other: second:before:after
    instants ZONE WALL...           milliseconds since 1970 at which a wall shows these times
    walls ZONE MILLISECONDS...      what a wall shows at these instants
"""

import sys
import zoneinfo
from datetime import datetime, timedelta, timezone

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
MILLISECOND = timedelta(milliseconds=1)
SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)


def release():
    import tzdata  # on the path by then

    return [tzdata.IANA_VERSION]


def zones():
    return sorted(zoneinfo.available_timezones())


def changes(name, first, last):
    zone = zoneinfo.ZoneInfo(name)
    epoch = datetime(1970, 1, 1, tzinfo=zone)  # what fromutc takes: UTC's digits, in the zone to go to

    def offset(utc):
        return zone.fromutc(utc) - utc  # within one zone a difference is one of digits

    utc, last = epoch + int(first) * SECOND, epoch + int(last) * SECOND
    after = offset(utc)
    while utc < last:
        before, after = after, offset(utc + DAY)
        if before != after:
            unchanged, changed = utc, utc + DAY
            while changed - unchanged > SECOND:
                middle = unchanged + (changed - unchanged) // SECOND // 2 * SECOND
                if offset(middle) == before:
                    unchanged = middle
                else:
                    changed = middle
            yield f"{(changed - epoch) // SECOND}:{before // SECOND}:{after // SECOND}"
        utc += DAY


def instants(name, *walls):
    """With fold=0, which a datetime has unless told otherwise, a time that is shown twice has the offset of its first,
    and one that is skipped has the offset before the gap (PEP 495)."""
    zone = zoneinfo.ZoneInfo(name)
    for wall in walls:
        yield str((datetime.fromisoformat(wall).replace(tzinfo=zone) - EPOCH) // MILLISECOND)


def walls(name, *instants):
    zone = zoneinfo.ZoneInfo(name)
    for instant in instants:
        at = EPOCH + int(instant) * MILLISECOND
        yield at.astimezone(zone).replace(tzinfo=None).isoformat(timespec="milliseconds")


sys.path.insert(0, sys.argv[1])
zoneinfo.reset_tzpath(to=[])
ANSWERS = {answer.__name__: answer for answer in (release, zones, changes, instants, walls)}
for line in sys.stdin:
    question, *arguments = line.split()
    print(*ANSWERS[question](*arguments), flush=True)
