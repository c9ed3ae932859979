"""Writes every workbook of a folder anew as other programs write it, for `npm run verify:written`.

    /usr/bin/python3 scripts/dialects.py FOLDER OUT [--every] [--largest BYTES] [--skip-office]

Each workbook is saved by LibreOffice (all in one go) and by openpyxl in one dialect, in turn; with --every in all of them.
openpyxl writes texts inline and formulas without results; DIALECTS says what is added. Prints how many of each it wrote.
"""
import argparse
import collections
import pathlib
import re
import subprocess
import tempfile
import warnings
import zipfile

import openpyxl
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook.defined_name import DefinedName
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


def strict(book):
    """Namespaces of ISO 29500 Strict; see AFTER."""


def prefixed(book):
    """Every element of the sheets under a prefix; see AFTER."""


DIALECTS = [
    plain, dates_1904, comments, validations, conditional_formats, tables, names, protected, filters, values_only,
    strict, prefixed,
]


def as_strict(name, content):
    if not name.endswith((".xml", ".rels")) or name == "[Content_Types].xml":
        return content
    text = content.decode("utf-8")
    for old, new in STRICT.items():
        text = text.replace(f'"{old}"', f'"{new}"').replace(f'"{old}/', f'"{new}/')
    if name == "xl/workbook.xml":
        text = re.sub(r"<workbook ", '<workbook conformance="strict" ', text, 1)
    return text.encode("utf-8")


def as_prefixed(name, content):
    if not re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name):
        return content
    text = content.decode("utf-8").replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"', 1)
    return re.sub(r"<(/?)([A-Za-z])", r"<\1x:\2", text).encode("utf-8")


AFTER = {"strict": as_strict, "prefixed": as_prefixed}


def change_parts(path, change):
    with zipfile.ZipFile(path) as source:
        parts = [(entry.filename, source.read(entry)) for entry in source.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts:
            target.writestr(name, change(name, content))


def write(source, dialect, target):
    book = openpyxl.load_workbook(source, data_only=dialect is values_only)
    dialect(book)
    book.save(target)
    change = AFTER.get(dialect.__name__)
    if change:
        change_parts(target, change)


def flat(path, folder):
    return "-".join(path.relative_to(folder).with_suffix("").parts)


def office(sources, folder, out):
    """LibreOffice saves copies under flat names, twelve in a call."""
    written = 0
    with tempfile.TemporaryDirectory() as work:
        copies = []
        for source in sources:
            copy = pathlib.Path(work, f"office--{flat(source, folder)}{source.suffix}")
            copy.write_bytes(source.read_bytes())
            copies.append(copy)
        for at in range(0, len(copies), 12):
            command = ["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", "xlsx"]
            batch = copies[at : at + 12]
            subprocess.run([*command, "--outdir", str(out), *map(str, batch)], capture_output=True, timeout=900)
            written += sum((out / f"{copy.stem}.xlsx").exists() for copy in batch)
    return written


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
            try:
                write(source, dialect, options.out / f"{name}--{flat(source, options.folder)}.xlsx")
                counts[name] += 1
            except Exception as error:  # A workbook that openpyxl cannot read is counted, not written.
                counts[f"{name}: not written ({type(error).__name__})"] += 1
    if not options.skip_office:
        counts["LibreOffice"] = office(sources, options.folder, options.out)
    for name, count in sorted(counts.items()):
        print(f"{count:6} {name}")
    print(f"{sum(1 for _ in options.out.glob('*.xlsx')):6} workbooks in {options.out}")


main()
