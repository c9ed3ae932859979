"""Writes every workbook of a folder anew as other programs write it, for `npm run verify:written`.

    /usr/bin/python3 scripts/dialects.py FOLDER OUT [--every] [--largest BYTES] [--skip-office]

Each workbook is saved by LibreOffice (a few in each call) and by openpyxl in one dialect, in turn; with --every in all of
them. openpyxl writes texts inline and formulas without results; DIALECTS says what is added. What is there already stays:
a run that was stopped goes on where it was. Prints how many of each there are.
"""
import argparse
import collections
import os
import pathlib
import re
import signal
import struct
import subprocess
import tempfile
import warnings
import zipfile

import openpyxl
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule
from openpyxl.packaging.relationship import Relationship
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.workbook.external_link.external import ExternalBook, ExternalLink, ExternalSheetNames
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

warnings.simplefilter("ignore")
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = {
    MAIN: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
    "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes": "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "http://purl.oclc.org/ooxml/drawingml/main",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "http://purl.oclc.org/ooxml/drawingml/chart",
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing": "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
}


def plain(book):
    """As openpyxl saves it: inline texts, formulas without results."""


def dates_1904(book):
    book.epoch = CALENDAR_MAC_1904


def comments(book):
    for sheet in book.worksheets:
        sheet["A1"].comment = Comment("Đã đối chiếu với báo cáo", "Phòng Tài chính")


def validations(book):
    for sheet in book.worksheets:
        rule = DataValidation(type="list", formula1='"Đạt,Không đạt"', allow_blank=True)
        sheet.add_data_validation(rule)
        rule.add("XFA1:XFA20")


def conditional_formats(book):
    for sheet in book.worksheets:
        area = sheet.dimensions
        sheet.conditional_formatting.add(area, CellIsRule("lessThan", ["0"], fill=PatternFill(bgColor="FFC7CE")))
        sheet.conditional_formatting.add(area, ColorScaleRule("min", None, "FFFFFF", "max", None, "63BE7B"))


def tables(book):
    for number, sheet in enumerate(book.worksheets, 1):
        left = sheet.max_column + 3
        for row, line in enumerate((("Mã", "Số"), ("a", 1), ("b", 2)), 1):
            for offset, value in enumerate(line):
                sheet.cell(row, left + offset, value)
        area = f"{get_column_letter(left)}1:{get_column_letter(left + 1)}3"
        table = Table(displayName=f"Bang_{number}", ref=area)
        table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
        sheet.add_table(table)


def names(book):
    title = book.worksheets[0].title.replace("'", "''")
    book.defined_names.append(DefinedName("TongCong", attr_text=f"'{title}'!$A$1"))
    book.worksheets[0].print_title_rows = "1:2"


def protected(book):
    for sheet in book.worksheets:
        sheet.protection.sheet = True


def filters(book):
    for sheet in book.worksheets:
        sheet.auto_filter.ref = sheet.dimensions
        sheet.freeze_panes = "C3"
        sheet.sheet_view.zoomScale = 80


def values_only(book):
    """Loaded with data_only: no formula is left."""


def links(book):
    """Other workbooks that formulas may point at."""
    for name in ("so-lieu-2018.xlsx", "Biểu mẫu/so lieu 2019.xlsx"):
        link = ExternalLink(externalBook=ExternalBook(sheetNames=ExternalSheetNames(sheetName=["Biểu 01"]), id="rId1"))
        link.file_link = Relationship(type="externalLinkPath", Target=name, TargetMode="External", Id="rId1")
        book._external_links.append(link)


def macros(book):
    """A workbook with macros; see AFTER."""


def threaded(book):
    """Comments of Excel 365 with the people who wrote them, beside the old ones; see AFTER."""
    book.worksheets[0]["A1"].comment = Comment("[Threaded comment]", "tc={00000000-0000-4000-8000-000000000001}")


def pivots(book):
    """A pivot table of three lines on a sheet of its own; see AFTER."""
    sheet = book.create_sheet("Pivot")
    for row, line in enumerate((("Mã", "Số"), ("a", 1), ("b", 2), ("a", 3)), 1):
        for column, value in enumerate(line, 1):
            sheet.cell(row, column, value)
    for row, line in enumerate((("Mã", "Tổng Số"), ("a", 4), ("b", 2), ("Grand Total", 6)), 1):
        for column, value in enumerate(line, 5):
            sheet.cell(row, column, value)


def rich_text(book):
    """Every text in two runs, the second bold; see AFTER."""


def shared_strings(book):
    """Texts in a list of shared strings; see AFTER."""


def strict(book):
    """Namespaces of ISO 29500 Strict; see AFTER."""


def prefixed(book):
    """Every element of the sheets under a prefix; see AFTER."""


DIALECTS = [
    plain, dates_1904, comments, validations, conditional_formats, tables, names, protected, filters, values_only,
    strict, prefixed, links, macros, threaded, pivots, rich_text, shared_strings,
]


def as_strict(parts):
    for name, content in parts.items():
        if not name.endswith((".xml", ".rels")) or name == "[Content_Types].xml":
            continue
        text = content.decode("utf-8")
        for old, new in STRICT.items():
            text = text.replace(f'"{old}"', f'"{new}"').replace(f'"{old}/', f'"{new}/')
        if name == "xl/workbook.xml":
            text = re.sub(r"<workbook ", '<workbook conformance="strict" ', text, count=1)
        parts[name] = text.encode("utf-8")


def sheets_of(parts):
    return [name for name in parts if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name)]


def as_prefixed(parts):
    for name in sheets_of(parts):
        text = parts[name].decode("utf-8").replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"', 1)
        parts[name] = re.sub(r"<(/?)([A-Za-z])", r"<\1x:\2", text).encode("utf-8")


def as_rich_text(parts):
    run = r"<is><t(?: xml:space=\"preserve\")?>([^<&]{2,})</t></is>"

    def two(match):
        text = match[1]
        return (
            f'<is><r><t xml:space="preserve">{text[:1]}</t></r>'
            f'<r><rPr><b/></rPr><t xml:space="preserve">{text[1:]}</t></r></is>'
        )

    for name in sheets_of(parts):
        parts[name] = re.sub(run, two, parts[name].decode("utf-8")).encode("utf-8")


def add_part(parts, name, content, content_type, source, kind, target):
    """Adds a part, its content type and its relationship from the part `source`."""
    parts[name] = content.encode("utf-8") if isinstance(content, str) else content
    types = parts["[Content_Types].xml"].decode("utf-8")
    override = f'<Override PartName="/{name}" ContentType="{content_type}"/></Types>'
    parts["[Content_Types].xml"] = types.replace("</Types>", override).encode("utf-8")
    folder, base = source.rsplit("/", 1)
    rels = f"{folder}/_rels/{base}.rels"
    empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    text = parts.get(rels, empty).decode("utf-8")
    number = text.count("<Relationship ") + 900
    line = f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/></Relationships>'
    parts[rels] = (text.replace("</Relationships>", line)).encode("utf-8")
    return f"rId{number}"


RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
ID = "{00000000-0000-4000-8000-00000000000%d}"


def as_shared_strings(parts):
    texts = {}

    def index(match):
        return f' t="s"><v>{texts.setdefault(match[1], len(texts))}</v></c>'

    for name in sheets_of(parts):
        text = parts[name].decode("utf-8")
        parts[name] = re.sub(r' t="inlineStr"><is>(<t.*?</t>)</is></c>', index, text, flags=re.S).encode("utf-8")
    items = "".join(f"<si>{text}</si>" for text in texts)
    parts.pop("xl/sharedStrings.xml", None)
    types = re.sub(rb'<Override PartName="/xl/sharedStrings.xml"[^>]*/>', b"", parts["[Content_Types].xml"])
    types = re.sub(rb'<Override [^>]*PartName="/xl/sharedStrings.xml"[^>]*/>', b"", types)
    parts["[Content_Types].xml"] = types
    rels = "xl/_rels/workbook.xml.rels"
    parts[rels] = re.sub(rb'<Relationship [^>]*sharedStrings[^>]*/>', b"", parts[rels])
    content = f'<sst xmlns="{MAIN}" uniqueCount="{len(texts)}">{items}</sst>'
    kind = f"{RELATIONSHIPS}/sharedStrings"
    add_part(
        parts, "xl/sharedStrings.xml", content, f"{SHEET_TYPE}.sharedStrings+xml", "xl/workbook.xml", kind,
        "sharedStrings.xml",
    )


def compound_file():
    """The smallest compound file: a header, one sector of the table, one of the directory."""
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    header += struct.pack("<IIIIIIIII", 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)
    header = header[:76] + struct.pack("<I", 0) + b"\xff" * 432
    table = struct.pack("<II", 0xFFFFFFFD, 0xFFFFFFFE) + b"\xff" * 504
    name = "Root Entry".encode("utf-16le")
    root = name.ljust(64, b"\0") + struct.pack("<HBBIII", len(name) + 2, 5, 1, *[0xFFFFFFFF] * 3) + bytes(36)
    root += struct.pack("<IQ", 0xFFFFFFFE, 0)
    free = bytes(68) + b"\xff" * 12 + bytes(48)
    return header + table + root + free * 3


def as_macros(parts):
    name = "xl/vbaProject.bin"
    kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    add_part(
        parts, name, compound_file(), "application/vnd.ms-office.vbaProject", "xl/workbook.xml", kind, "vbaProject.bin",
    )
    types = parts["[Content_Types].xml"].decode("utf-8")
    main = f"{SHEET_TYPE}.sheet.main+xml"
    types = types.replace(main, "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
    parts["[Content_Types].xml"] = types.encode("utf-8")


def as_threaded(parts):
    person = (
        f'<personList xmlns="{THREADED}"><person displayName="Lê Thị An" id="{ID % 2}" userId="an" '
        'providerId="None"/></personList>'
    )
    kind = "http://schemas.microsoft.com/office/2017/10/relationships"
    type_ = "application/vnd.ms-excel"
    add_part(
        parts, "xl/persons/person.xml", person, f"{type_}.person+xml", "xl/workbook.xml", f"{kind}/person",
        "persons/person.xml",
    )
    comment = (
        f'<ThreadedComments xmlns="{THREADED}"><threadedComment ref="A1" dT="2019-01-07T08:00:00.00" '
        f'personId="{ID % 2}" id="{ID % 1}"><text>Đề nghị rà lại</text></threadedComment></ThreadedComments>'
    )
    add_part(
        parts, "xl/threadedComments/threadedComment1.xml", comment, f"{type_}.threadedcomments+xml",
        "xl/worksheets/sheet1.xml", f"{kind}/threadedComment", "/xl/threadedComments/threadedComment1.xml",
    )


def as_pivots(parts):
    sheet = max(sheets_of(parts), key=lambda name: int(re.search(r"\d+", name)[0]))
    cache = (
        f'<pivotCacheDefinition xmlns="{MAIN}" xmlns:r="{RELATIONSHIPS}" r:id="rId900" refreshedBy="An" '
        'refreshedDate="43472" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="3">'
        '<cacheSource type="worksheet"><worksheetSource ref="A1:B4" sheet="Pivot"/></cacheSource>'
        '<cacheFields count="2"><cacheField name="Mã" numFmtId="0"><sharedItems count="2"><s v="a"/><s v="b"/>'
        '</sharedItems></cacheField><cacheField name="Số" numFmtId="0"><sharedItems containsSemiMixedTypes="0" '
        'containsString="0" containsNumber="1" containsInteger="1" minValue="1" maxValue="3"/></cacheField>'
        "</cacheFields></pivotCacheDefinition>"
    )
    records = (
        f'<pivotCacheRecords xmlns="{MAIN}" count="3"><r><x v="0"/><n v="1"/></r><r><x v="1"/><n v="2"/></r>'
        '<r><x v="0"/><n v="3"/></r></pivotCacheRecords>'
    )
    table = (
        f'<pivotTableDefinition xmlns="{MAIN}" name="PivotTable1" cacheId="1" dataCaption="Values" '
        'updatedVersion="6" minRefreshableVersion="3" createdVersion="6" indent="0" outline="1" outlineData="1">'
        '<location ref="E1:F4" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2">'
        '<pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/>'
        '</items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1">'
        '<field x="0"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems>'
        '<colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Tổng Số" fld="1" baseField="0" '
        'baseItem="0"/></dataFields></pivotTableDefinition>'
    )
    caches = "xl/pivotCache/pivotCacheDefinition1.xml"
    kind = RELATIONSHIPS
    id_ = add_part(
        parts, caches, cache, f"{SHEET_TYPE}.pivotCacheDefinition+xml", "xl/workbook.xml",
        f"{kind}/pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml",
    )
    add_part(
        parts, "xl/pivotCache/pivotCacheRecords1.xml", records, f"{SHEET_TYPE}.pivotCacheRecords+xml", caches,
        f"{kind}/pivotCacheRecords", "pivotCacheRecords1.xml",
    )
    tables = "xl/pivotTables/pivotTable1.xml"
    add_part(
        parts, tables, table, f"{SHEET_TYPE}.pivotTable+xml", sheet, f"{kind}/pivotTable",
        "../pivotTables/pivotTable1.xml",
    )
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{kind}/pivotCacheDefinition" Target="../pivotCache/pivotCacheDefinition1.xml"/></Relationships>'
    )
    parts["xl/pivotTables/_rels/pivotTable1.xml.rels"] = rels.encode("utf-8")
    line = f'<pivotCaches><pivotCache cacheId="1" xmlns:r="{RELATIONSHIPS}" r:id="{id_}"/></pivotCaches></workbook>'
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].decode("utf-8").replace("</workbook>", line).encode("utf-8")


AFTER = {
    "strict": as_strict,
    "prefixed": as_prefixed,
    "rich_text": as_rich_text,
    "shared_strings": as_shared_strings,
    "macros": as_macros,
    "threaded": as_threaded,
    "pivots": as_pivots,
}


def change_parts(path, change):
    with zipfile.ZipFile(path) as source:
        parts = {entry.filename: source.read(entry) for entry in source.infolist()}
    change(parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(name, content)


def write(source, dialect, target):
    """Written under another name first: what is under its own is whole."""
    book = openpyxl.load_workbook(source, data_only=dialect is values_only)
    dialect(book)
    draft = target.with_suffix(".part")
    book.save(draft)
    change = AFTER.get(dialect.__name__)
    if change:
        change_parts(draft, change)
    draft.rename(target)


def flat(path, folder):
    return "-".join(path.relative_to(folder).with_suffix("").parts)


def convert(copies, out, profile, seconds):
    """LibreOffice saves the copies; true where it ended in time."""
    command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "xlsx"]
    with subprocess.Popen(
        [*command, "--outdir", str(out), *map(str, copies)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    ) as process:
        try:
            process.wait(seconds)
            return True
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return False


def office(sources, folder, out):
    """LibreOffice saves copies under flat names, six in a call; those of a call that takes too long one by one."""
    counts = collections.Counter()
    with tempfile.TemporaryDirectory() as work:
        left = []
        for source in sources:
            copy = pathlib.Path(work, f"office--{flat(source, folder)}{source.suffix}")
            if (out / f"{copy.stem}.xlsx").exists():
                counts["LibreOffice"] += 1
                continue
            copy.write_bytes(source.read_bytes())
            left.append(copy)
        for at in range(0, len(left), 6):
            batch = left[at : at + 6]
            convert(batch, out, f"{work}/profile", 180)
            for copy in batch:
                made = out / f"{copy.stem}.xlsx"
                # It gives a call up at the first file that it cannot open.
                in_time = made.exists() or convert([copy], out, f"{work}/profile", 90)
                missing = "refused" if in_time else "not finished in 90 s"
                counts["LibreOffice" if made.exists() else f"LibreOffice: {missing}"] += 1
    return counts


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--every", action="store_true")
    parser.add_argument("--largest", type=int, default=400_000)
    parser.add_argument("--skip-office", action="store_true")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    sources = sorted(
        path
        for path in options.folder.rglob("*.xls*")
        if path.suffix in (".xlsx", ".xls") and path.stat().st_size <= options.largest
    )
    counts = collections.Counter()
    packages = [path for path in sources if path.suffix == ".xlsx"]
    for number, source in enumerate(packages):
        for dialect in DIALECTS if options.every else [DIALECTS[number % len(DIALECTS)]]:
            name = dialect.__name__
            extension = "xlsm" if dialect is macros else "xlsx"
            target = options.out / f"{name}--{flat(source, options.folder)}.{extension}"
            try:
                if not target.exists():
                    write(source, dialect, target)
                counts[name] += 1
            except Exception as error:  # A workbook that openpyxl cannot read is counted, not written.
                counts[f"{name}: not written ({type(error).__name__})"] += 1
    if not options.skip_office:
        counts += office(sources, options.folder, options.out)
    for name, count in sorted(counts.items()):
        print(f"{count:6} {name}")
    print(f"{sum(1 for _ in options.out.glob('*.xls[xm]')):6} workbooks in {options.out}")


main()
