"""Where the stand-in keeps what it knows: named tables of JSON records, in memory and on disk.

Every change is written at once to one SQLite file, so that the demo picks up where it was stopped or killed.
"""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Json = dict[str, Any]
SCHEMA = """
create table if not exists record (
    place integer primary key autoincrement, shelf text, key text, value text, unique (shelf, key))
"""
PUT = """
insert into record (shelf, key, value) values (?, ?, ?)
on conflict (shelf, key) do update set value = excluded.value
"""


class RecordTable:
    """Records in the order in which they were first put."""

    def __init__(self, name: str, database: sqlite3.Connection | None) -> None:
        self._name = name
        self._database = database
        self._records: dict[str, Json] = {}
        if database is not None:
            rows = database.execute("select key, value from record where shelf = ? order by place", (name,))
            self._records = {key: json.loads(value) for key, value in rows}

    def get(self, key: object) -> Json | None:
        return self._records.get(str(key))

    def put(self, key: object, record: Json) -> Json:
        self._records[str(key)] = record
        if self._database is not None:
            self._database.execute(PUT, (self._name, str(key), json.dumps(record)))
        return record

    def drop(self, key: object) -> None:
        self._records.pop(str(key), None)
        if self._database is not None:
            self._database.execute("delete from record where shelf = ? and key = ?", (self._name, str(key)))

    def __iter__(self) -> Iterator[Json]:
        return iter(list(self._records.values()))

    def __len__(self) -> int:
        return len(self._records)


class Records:
    """Tables, counters and files, in a folder, or in memory where that is None."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._tables: dict[str, RecordTable] = {}
        self._blobs: dict[str, bytes] = {}
        self._database = _opened(folder / "telegram.sqlite3") if folder else None

    def table(self, name: str) -> RecordTable:
        if name not in self._tables:
            self._tables[name] = RecordTable(name, self._database)
        return self._tables[name]

    def next_number(self, series: str, first: int = 1) -> int:
        counters = self.table("counters")
        number: int = (counters.get(series) or {"next": first})["next"]
        counters.put(series, {"next": number + 1})
        return number

    def write_file(self, name: str, content: bytes) -> None:
        if self._folder is None:
            self._blobs[name] = content
            return
        path = self._folder / "files" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def read_file(self, name: str) -> bytes:
        if self._folder is None:
            return self._blobs[name]
        return (self._folder / "files" / name).read_bytes()

    def close(self) -> None:
        if self._database is not None:
            self._database.close()


def _opened(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("pragma journal_mode = wal")
    database.execute("pragma synchronous = normal")
    database.execute(SCHEMA)
    return database
