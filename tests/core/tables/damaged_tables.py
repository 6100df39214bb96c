"""Damaged tables, made from a seed: what real files suffer, and what malice adds."""

from __future__ import annotations

import gzip
import io
import random
import zipfile
from pathlib import Path

import openpyxl

HEADERS = (
    ["N° patient", "Étape", "Date de l'acte", "Établissement", "Commune (INSEE)"],
    ["patient", "step", "date", "facility", "residence"],
    ["case:concept:name", "concept:name", "time:timestamp", "org:resource", "case:residence"],
)
STEPS = ("Mammographie", "Biopsie", "RCP", "Chirurgie", "Chimio;thérapie", 'Suivi "long"')
DATES_FROM_HELL = (
    "31/02/2019", "00/00/0000", "2019-13-45", "32/01/19", "43466", "43466,5", "-1", "1e5", "0",
    "99999999999999999999", "janv.-2019", "févr. 2019", "1er août 2019", "le 5", "hier", "#REF!",
    "2019-01-05T25:61:61Z", "2019-01-05T10:00:00+99:99", "05/01/2019 10h", "5/1/19", "20190105",
    "05.01.2019", "٠٥/٠١/٢٠١٩", "05/01/20019", "1899-12-31", "2200-01-01", "=TODAY()", "NaN", "",
    "lundi 7 janvier 2019", "2019-W03", "12:30", "05/01/2019 – 07/01/2019", "\u200b05/01/2019",
)  # fmt: skip
WEIRD = ("=1+1", "+33", "@x", "\t", "é" * 20, "\x00", "'", '"', '""', "𝓩", "\u202e", "NULL", "-",
         "None", "0" * 40, "9" * 30, "<script>", "a\nb", "C:\\x", "%s%n", "💉")  # fmt: skip


def rows_of(random_: random.Random, n: int) -> list[list[str]]:
    """A header and n rows, some already odd."""
    rows = [list(random_.choice(HEADERS))]
    for i in range(n):
        day, month = random_.randint(1, 28), random_.randint(1, 12)
        row = [f"P{i // 4}", random_.choice(STEPS), f"{day:02}/{month:02}/2019",
               random_.choice(("630780989", "30780092", "CHU", "")),
               random_.choice(("63113", "3190", "2A004", ""))]  # fmt: skip
        if random_.random() < 0.15:
            row[2] = random_.choice(DATES_FROM_HELL)
        if random_.random() < 0.1:
            row[random_.randrange(5)] = random_.choice(WEIRD)
        rows.append(row)
    return rows


def as_text(random_: random.Random, rows: list[list[str]]) -> bytes:
    """Rows as a text file in some separator, quoting, line end and encoding."""
    separator = random_.choice(";,\t|")
    quoted = random_.random()
    end = random_.choice(("\n", "\r\n", "\r\n", "\r"))

    def cell(text: str) -> str:
        risky = separator in text or '"' in text or "\n" in text
        if (risky and random_.random() < 0.9) or random_.random() < quoted / 3:
            return '"' + text.replace('"', '""') + '"'
        return text

    text = end.join(separator.join(map(cell, row)) for row in rows)
    encoding = random_.choice(("utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "latin-1"))
    return text.encode(encoding, "replace")


def damage_rows(random_: random.Random, rows: list[list[str]]) -> list[list[str]]:
    """One kind of harm that people do in a spreadsheet."""
    rows = [list(row) for row in rows]
    kind = random_.randrange(10)
    at = random_.randrange(len(rows))
    if kind == 0:
        rows[:0] = [["Cohorte 2021"], [], ["extraction du", "05/01/2022"]]
    elif kind == 1:
        rows += [["Total", "", "", str(len(rows))], ["Sous-total"], ["moyenne", "", "", "3,5"]]
    elif kind == 2:
        rows.insert(at, list(rows[0]))
    elif kind == 3:
        rows[at] = rows[at] + ["x"] * random_.choice((1, 3, 40, 700))
    elif kind == 4:
        rows[at] = rows[at][: random_.randrange(5)]
    elif kind == 5:
        names = rows[0] or [""]
        odd = random_.choice(("", names[0], "date", "x" * 300, "2019"))
        names[random_.randrange(len(names))] = odd
        rows[0] = names
    elif kind == 6:
        rows[at:at] = [[""] * 5, [], ["", " "]]
    elif kind == 7:
        for row in rows[1:]:
            row[2:3] = [random_.choice(DATES_FROM_HELL)]
    elif kind == 8:
        rows = rows[1:] or [[]]
    else:
        rows += rows[1:]
    return rows


def damage_bytes(random_: random.Random, content: bytes) -> bytes:
    """One kind of harm that happens to files."""
    kind = random_.randrange(9)
    at = random_.randrange(max(len(content), 1))
    if kind == 0:
        return content[:at]
    if kind == 1:
        return content[:at] + b'"' + content[at:]
    if kind == 2:
        return content[:at] + bytes(random_.randrange(256) for _ in range(9)) + content[at:]
    if kind == 3:
        return content[:at] + b"\x00" * random_.choice((1, 3, 60)) + content[at:]
    if kind == 4:
        return content + "é;ü;œ\n".encode() + "é;ü;œ\n".encode("cp1252")
    if kind == 5:
        return random_.choice((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"sep=;\r\n")) + content
    if kind == 6:
        return content.replace(b"\n", random_.choice((b"\r", b"\n\n", b"\x0b", b"")))
    if kind == 7:
        return content.replace(b'"', random_.choice((b"'", b"", b'"""')))
    return content


def text_table(seed: int) -> bytes:
    """A damaged text table."""
    random_ = random.Random(seed)
    rows = rows_of(random_, random_.choice((0, 1, 2, 7, 20)))
    for _ in range(random_.randrange(3)):
        rows = damage_rows(random_, rows)
    content = as_text(random_, rows)
    for _ in range(random_.randrange(3)):
        content = damage_bytes(random_, content)
    return content


def workbook(seed: int) -> bytes:
    """A workbook with odd cells, merged ones and formulas, perhaps damaged."""
    random_ = random.Random(seed)
    rows = rows_of(random_, random_.choice((0, 3, 12)))
    for _ in range(random_.randrange(3)):
        rows = damage_rows(random_, rows)
    book = openpyxl.Workbook()
    sheet = book.active
    for row in rows:
        cells = [_clean(cell) for cell in row[:60]]
        sheet.append([random_.choice((c, c, c, 43466, 1e300, True, None)) if random_.random() < 0.05
                      else c for c in cells])  # fmt: skip
    for _ in range(random_.randrange(4)):
        top, left = random_.randint(1, 6), random_.randint(1, 4)
        sheet.merge_cells(
            start_row=top, end_row=top + random_.randrange(3), start_column=left,
            end_column=left + random_.randrange(3),
        )  # fmt: skip
    if random_.random() < 0.3:
        book.create_sheet("vide")
        book.create_sheet("autre").append(["note", "x"])
    made = io.BytesIO()
    book.save(made)
    content = made.getvalue()
    return damage_bytes(random_, content) if random_.random() < 0.4 else content


def _clean(text: str) -> str:
    """Text that a workbook can hold."""
    return "".join(c for c in text if c >= " " or c in "\t\n")


def event_log(seed: int) -> bytes:
    """An event log in XES, perhaps damaged."""
    random_ = random.Random(seed)
    rows = rows_of(random_, 6)[1:]
    events = "".join(
        f'<event><string key="concept:name" value="{_attribute(row[1])}"/>'
        f'<date key="time:timestamp" value="{_attribute(row[2])}"/></event>'
        for row in rows
    )
    content = (
        f'<?xml version="1.0"?><log><trace><string key="concept:name" value="P1"/>{events}'
        "</trace></log>"
    ).encode()
    content = gzip.compress(content) if random_.random() < 0.3 else content
    return damage_bytes(random_, content) if random_.random() < 0.8 else content


def _attribute(text: str) -> str:
    """Text of an attribute, not always escaped as it should."""
    return _clean(text).replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


def heavy_tables(folder: Path) -> dict[str, Path]:
    """The few that could hang or fill the memory: name -> file."""
    made = {}

    def put(name: str, content: bytes) -> None:
        made[name] = folder / name
        made[name].write_bytes(content)

    header = "patient;etape;date;"
    wide = ";".join(f"v{i}" for i in range(10_000))
    line = ";".join(["1"] * 10_000)
    put("10000 columns.csv",
        (header + wide + "\n" + f"P1;RCP;05/01/2019;{line}\n" * 5).encode())  # fmt: skip
    put("10 MB cell.csv", (header + "note\nP1;RCP;05/01/2019;" + "x" * 10_000_000).encode())
    open_quote = header + 'n\nP1;RCP;05/01/2019;"'
    put("10 MB quoted.csv", (open_quote + "xxxxxxxxx\n" * 1_000_000).encode())
    put("one line.csv", b"a" * 3_000_000)
    put("quotes.csv", b'"' * 1_000_000)
    put("separators.csv", b";" * 1_000_000)
    put("new lines.csv", b"\n" * 1_000_000)
    put("zeros.csv", b"\x00" * 1_000_000)
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as member:
            for _ in range(200):
                member.write(b"<row/>" * 200_000)
    put("bomb.xlsx", bomb.getvalue())
    entities = io.BytesIO()
    with zipfile.ZipFile(entities, "w") as archive:
        archive.writestr("xl/workbook.xml", '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>')
    put("entities.xlsx", entities.getvalue())
    put("nested.xes", b"<log>" + b"<list>" * 200_000)
    return made
