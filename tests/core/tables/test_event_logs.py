"""Event logs in XES are read whole, and nothing in them can hurt."""

import gzip

import pytest

from parcours_plugin.core.errors import InputError
from parcours_plugin.core.pathways.loading import load_pathways
from parcours_plugin.core.tables.reading import read_file

LOG = """<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1.0" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <global scope="event"><string key="concept:name" value="UNKNOWN"/></global>
  <string key="concept:name" value="the log's own name"/>
  <trace>
    <string key="concept:name" value="P1"/>
    <string key="residence" value="63113"/>
    <event>
      <string key="concept:name" value="Chirurgie &amp; suites"/>
      <date key="time:timestamp" value="2019-02-01T10:00:00.000+01:00"/>
      <string key="org:resource" value="CHU Estaing"/>
      <string key="org:group" value="hôpital"><string key="nested" value="no"/></string>
    </event>
    <event>
      <date key="time:timestamp" value="2019-01-05T09:30:00.000+01:00"/>
      <string key="concept:name" value="Mammographie"/>
      <list key="notes"><string key="concept:name" value="not this"/></list>
    </event>
  </trace>
  <trace><string key="concept:name" value="P2"/></trace>
  <trace>
    <event><string key="concept:name" value="RCP"/></event>
    <string key="concept:name" value="P3"/>
  </trace>
</log>
"""


@pytest.fixture
def written(tmp_path):
    def write(text, name="log.xes", encoding="utf-8"):
        path = tmp_path / name
        content = text.encode(encoding)
        path.write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
        return path

    return write


@pytest.mark.parametrize("name", ["log.xes", "log.xes.gz", "log.txt"])
def test_events_have_the_attributes_of_their_trace(written, name):
    raw = read_file(written(LOG, name))
    assert raw.columns[:3] == ["case:concept:name", "concept:name", "time:timestamp"]
    assert "nested" not in raw.columns and "notes" not in raw.columns
    assert raw.text("case:concept:name").tolist() == ["P1", "P1", "P3"]
    assert raw.text("concept:name").tolist() == ["Chirurgie & suites", "Mammographie", "RCP"]
    assert raw.text("case:residence").tolist() == ["63113", "63113", ""]
    assert any("3 events of 3 cases" in note for note in raw.notes)
    assert any("1 cases without any event" in note for note in raw.notes)


def test_a_log_becomes_steps_with_actor_facility_and_residence(written):
    loaded = load_pathways(read_file(written(LOG)))
    steps = loaded.steps
    assert steps["patient"].tolist() == ["P1", "P1", "P3"]
    assert steps["step"].tolist() == ["Mammographie", "Chirurgie & suites", "RCP"]
    assert str(steps["date"][0]) == "2019-01-05 09:30:00"
    assert steps["facility_name"].tolist() == ["", "CHU Estaing", ""]
    assert steps["actor"].tolist() == ["", "hôpital", ""]
    assert steps["residence"].tolist() == ["63113", "63113", ""]
    assert steps["flags"][2].split(";")[0] == "no_date"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "iso-8859-1"])
def test_the_encoding_is_what_the_document_says(written, encoding):
    named = {"utf-16": "UTF-16", "utf-8-sig": "UTF-8"}.get(encoding, encoding)
    declared = LOG.replace("UTF-8", named)
    raw = read_file(written(declared, encoding=encoding))
    assert raw.text("org:group").tolist() == ["hôpital", "", ""]


def test_cases_without_name_are_numbered(written):
    events = '<event><string key="concept:name" value="A"/></event>'
    raw = read_file(written(f"<log><trace>{events}{events}</trace><trace>{events}</trace></log>"))
    assert raw.text("case:concept:name").tolist() == ["1", "1", "2"]


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE log [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10 if i else "&a;" * 10}">' for i in range(12))
    + ']><log><trace><event><string key="concept:name" value="&a11;"/></event></trace></log>'
)
EXTERNAL = (
    '<?xml version="1.0"?><!DOCTYPE log [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    '<log><trace><event><string key="concept:name" value="x"/>&x;</event></trace></log>'
)


@pytest.mark.parametrize("text", [BOMB, EXTERNAL])
@pytest.mark.parametrize("name", ["bomb.xes", "bomb.xes.gz"])
def test_entities_are_refused_in_one_sentence(written, text, name):
    with pytest.raises(InputError, match="document type"):
        read_file(written(text, name))


@pytest.mark.parametrize("keep", [100, 700, len(LOG) - 5])
def test_a_log_cut_off_says_where(written, keep):
    with pytest.raises(InputError, match="line"):
        read_file(written(LOG[:keep]))


def test_other_xml_and_logs_without_event_are_refused(written):
    with pytest.raises(InputError, match="no event log"):
        read_file(written("<?xml version='1.0'?><kml><trace/></kml>"))
    with pytest.raises(InputError, match="no event"):
        read_file(written("<log><trace/></log>"))


def test_an_archive_that_explodes_is_refused(written, tmp_path):
    path = tmp_path / "big.xes.gz"
    with gzip.open(path, "wb") as file:
        file.write(b"<log>")
        for _ in range(40):
            file.write(b" " * (1 << 20))
    with pytest.raises(InputError, match="inflates"):
        read_file(path)
    path.write_bytes(gzip.compress(LOG.encode())[:200])
    with pytest.raises(InputError, match="damaged"):
        read_file(path)


@pytest.mark.parametrize(
    ("header", "date", "end"),
    [
        ("case:concept:name,concept:name,time:timestamp", "time:timestamp", ""),
        ("case:concept:name,concept:name,start_timestamp,time:timestamp", "start_timestamp",
         "time:timestamp"),
        ("Case ID,Activity,Complete Timestamp", "Complete Timestamp", ""),
        ("Case ID,Activity,Start Timestamp,Complete Timestamp", "Start Timestamp",
         "Complete Timestamp"),
    ],
)  # fmt: skip
def test_names_of_event_logs_are_recognised_in_csv(tmp_path, header, date, end):
    from parcours_plugin.core.pathways.understanding import understand
    from parcours_plugin.core.tables.columns import Mapping

    path = tmp_path / "log.csv"
    dates = ",".join(f"2019-01-0{i + 1}T10:00:00+01:00" for i in range(header.count(",") - 1))
    path.write_text(f"{header}\n1,A,{dates}\n1,B,{dates}\n2,A,{dates}\n", encoding="utf-8")
    mapping = understand(read_file(path), Mapping()).mapping
    assert (mapping.date, mapping.end_date) == (date, end)
    assert mapping.patient == header.split(",")[0] and mapping.step == header.split(",")[1]
