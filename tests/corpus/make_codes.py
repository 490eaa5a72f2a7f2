#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Makes the binary and the long files of tests/corpus/codes. Usage: make_codes.py [FOLDER]

The same files come out every time. What is hostile here is small: what it unpacks to is not.
"""
import io
import pathlib
import sys
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
O = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
     'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
     'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
     'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
     'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
     'xmlns:dc="http://purl.org/dc/elements/1.1/"')
ODT = "application/vnd.oasis.opendocument.text"
MEBIBYTE = 1024 * 1024


def zipped(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (2026, 6, 18, 10, 0, 0))
            stored = name == "mimetype"
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return out.getvalue()


def paragraph(words, style="", number="", run="w:t"):
    """A w:p; `words` is text or XML of its own; `number` is "NUM LEVEL"."""
    if not words.startswith("<w:"):
        words = f'<w:r><{run} xml:space="preserve">{words}</{run}></w:r>'
    form = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        num, level = number.split()
        form += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    return f"<w:p><w:pPr>{form}</w:pPr>{words}</w:p>"


def docx(body, **parts):
    files = {"[Content_Types].xml": "<Types/>",
             "word/document.xml": f'<?xml version="1.0" encoding="UTF-8"?>\n'
                                  f"<w:document {W}><w:body>{body}<w:sectPr/></w:body>"
                                  "</w:document>"}
    files |= {f"word/{name}.xml": f"<w:{name} {W}>{xml}</w:{name}>" for name, xml in parts.items()}
    return zipped(files)


def style(name, shown, extra="", based="Normal"):
    return (f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/>'
            f'<w:basedOn w:val="{based}"/><w:pPr>{extra}</w:pPr></w:style>')


def level(number, form, text, extra=""):
    return (f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{extra}'
            f'<w:lvlText w:val="{text}"/></w:lvl>')


STYLES = (style("Titel", "Title") +
          style("Kop1", "heading 1", '<w:numPr><w:numId w:val="1"/></w:numPr>') +
          style("Kop2", "heading 2", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>') +
          style("Artikelkop", "Artikelkop", based="Kop2") + style("Inhopg1", "toc 1"))
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">' +
    level(0, "decimal", "Hoofdstuk %1", '<w:pStyle w:val="Kop1"/>') +
    level(1, "decimal", "Artikel %1.%2", '<w:pStyle w:val="Kop2"/>') + "</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="1">' + level(0, "decimal", "%1.") +
    level(1, "lowerLetter", "%2.") + level(2, "bullet", "\uf0b7") + "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="1"/></w:lvlOverride></w:num>')


def cell(*words):
    return "<w:tc>" + "".join(paragraph(word) for word in words) + "</w:tc>"


def numbered_docx():
    note = '<w:r><w:t>Geld lenen mag niet.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
    changed = ('<w:r><w:t>Zakelijk </w:t></w:r><w:del w:id="1"><w:r><w:delText>soms</w:delText>'
               '</w:r></w:del><w:ins w:id="2"><w:r><w:t>altijd</w:t></w:r></w:ins>'
               '<w:r><w:t> apart.</w:t></w:r>')
    body = (
        paragraph("Gedragscode wethouders", "Titel") +
        paragraph("Hoofdstuk 1 Geld\t3", "Inhopg1") +
        paragraph("Artikel 1.1 Lenen\t3", "Inhopg1") +
        paragraph("Wij kozen deze woorden samen.") +
        paragraph("Geld", "Kop1") + paragraph("Lenen", "Kop2") + paragraph(note) +
        paragraph("Declareren", "Artikelkop") +
        paragraph("Bewaar het bewijs:", "", "2 0") + paragraph("van de reis;", "", "2 1") +
        paragraph("van het eten.", "", "2 1") + paragraph("Lever het in.", "", "2 0") +
        paragraph("Werk", "Kop1") + paragraph("Priv\u00e9 en werk", "Kop2") + paragraph(changed) +
        paragraph("<w:del><w:r><w:delText>Dit vervalt.</w:delText></w:r></w:del>") +
        paragraph("Eerst vragen.", "", "3 0") +
        "<w:tbl><w:tr>" + cell("Wie") + cell("Wat") + "</w:tr><w:tr>" + cell("raad") +
        cell("stelt vast", "en bewaakt") + "</w:tr></w:tbl>")
    notes = ('<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">' +
             paragraph("Ook niet van een buur.") + "</w:footnote>")
    return docx(body, styles=STYLES, numbering=NUMBERING, footnotes=notes, comments="")


def typed_docx():
    lines = ["GEDRAGSCODE", "Artikel 1", "Deze code geldt voor de raad.", "Artikel 2 Belangen",
             "1.\tMeld uw belangen.", "2.\tStem niet mee.", "Aldus vastgesteld op 18 juni 2026.",
             "TOELICHTING", "Artikel 2", "Belangen veranderen. Meld daarom elk jaar opnieuw."]
    body = "".join(paragraph(line.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">'))
                   for line in lines)
    return docx(body)


def odt(body, automatic="", **parts):
    content = (f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {O}>'
               f"<office:automatic-styles>{automatic}</office:automatic-styles><office:body>"
               f"<office:text>{body}</office:text></office:body></office:document-content>")
    files = {"mimetype": ODT, "content.xml": content}
    files |= {name.replace("__", "/") + ".xml": xml for name, xml in parts.items()}
    return zipped(files)


LISTS = ('<text:list-style style:name="L1">'
         '<text:list-level-style-number text:level="1" style:num-format="1" '
         'style:num-suffix="."/><text:list-level-style-number text:level="2" '
         'style:num-format="a" style:num-suffix=")"/></text:list-style>'
         '<style:style style:name="P1" style:parent-style-name="Text_20_body"/>')
OUTLINE = (f'<office:document-styles {O}><office:styles><text:outline-style style:name="Outline">'
           '<text:outline-level-style text:level="1" style:num-format="1" '
           'style:num-prefix="Hoofdstuk "/><text:outline-level-style text:level="2" '
           'style:num-format="1" style:num-prefix="Artikel " text:display-levels="2"/>'
           "</text:outline-style></office:styles></office:document-styles>")


def item(words, *inner):
    below = f"<text:list>{''.join(inner)}</text:list>" if inner else ""
    return f"<text:list-item><text:p>{words}</text:p>{below}</text:list-item>"


def numbered_odt():
    deleted = ('<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>'
               "<text:p>weg ermee</text:p></text:deletion></text:changed-region>"
               "</text:tracked-changes>")
    note = ('<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
            "<text:note-body><text:p>Wie dat zijn, staat op de site.</text:p></text:note-body>"
            "</text:note>")
    body = (
        deleted + '<text:p text:style-name="Title">Gedragscode griffie</text:p>'
        '<text:h text:outline-level="1">Omgang</text:h>'
        '<text:h text:outline-level="2">Met raadsleden</text:h>'
        f'<text:list text:style-name="L1">{item("Wij zijn er voor alle leden." + note)}'
        f'{item("Wij helpen met:", item("moties;"), item("vragen."))}</text:list>'
        '<text:p text:style-name="P1">Tussendoor<text:s/>blijven wij<text:change/> kalm.</text:p>'
        '<text:list text:style-name="L1" text:continue-numbering="true">'
        f'{item("Wij zwijgen over wat geheim is.")}</text:list>'
        '<text:h text:outline-level="2">Met de pers</text:h>'
        "<text:p>De voorzitter spreekt.<draw:frame><draw:image/></draw:frame></text:p>"
        '<text:h text:outline-level="1">Slot</text:h><text:h text:outline-level="2">Tabel</text:h>'
        "<table:table><table:table-row><table:table-cell><text:p>Dag</text:p></table:table-cell>"
        "<table:table-cell><text:p>Taak</text:p></table:table-cell></table:table-row>"
        "</table:table>")
    meta = (f"<office:document-meta {O}><office:meta><dc:title>Code van de griffie</dc:title>"
            "</office:meta></office:document-meta>")
    return odt(body, LISTS, styles=OUTLINE, meta=meta)


def three_hundred():
    """A code of 300 articles in 30 chapters, with a table of contents and notes."""
    lines = ["Grote gedragscode", "", "Inhoudsopgave"]
    text, notes = [], ["Toelichting"]
    for chapter in range(1, 31):
        lines.append(f"Hoofdstuk {chapter} Onderwerp {chapter} ....... {chapter}")
        text += ["", f"Hoofdstuk {chapter} Onderwerp {chapter}"]
        for number in range(1, 11):
            name = f"Artikel {chapter}.{number} Regel {number}"
            lines.append(f"{name} ..... {chapter}")
            text += [name, f"1. Regel {number} van onderwerp {chapter} geldt voor iedereen.",
                     "2. Wie haar niet begrijpt, vraagt:", "a. een collega;", "b. de griffier."]
            if number == 1:
                notes += [name, f"Deze regel opent hoofdstuk {chapter}."]
    return "\n".join(lines + text + [""] + notes + [""]).encode()


def wrong_checksum(whole):
    """The same zip file with another checksum of word/document.xml."""
    changed = bytearray(whole)
    at = whole.rfind(b"word/document.xml") - 46
    changed[at + 16] ^= 0xFF
    first = whole.find(b"word/document.xml") - 30
    changed[first + 14] ^= 0xFF
    return bytes(changed)


def hostile():
    laughs = ('<!DOCTYPE d [<!ENTITY a "haha">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)) + "]>")
    entities = f"{laughs}<w:document {W}><w:body><w:p><w:t>&j;</w:t></w:p></w:body></w:document>"
    outside = ('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
               f"<w:document {W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body>"
               "</w:document>")
    deep = "<w:sdt>" * 300 + paragraph("diep") + "</w:sdt>" * 300
    bomb = f"<w:document {W}><w:body>" + " " * (48 * MEBIBYTE) + "</w:body></w:document>"
    many = f"<w:document {W}><w:body>" + "<w:p/>" * 1_100_000 + "</w:body></w:document>"
    manifest = ('<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
                '<m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry>'
                "</m:manifest>")
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    whole = numbered_docx()
    return {
        "bomb.docx": zipped({"word/document.xml": bomb}),
        "many_elements.docx": zipped({"word/document.xml": many}),
        "entities.docx": zipped({"word/document.xml": entities}),
        "outside_entity.docx": zipped({"word/document.xml": outside}),
        "deep.docx": docx(deep),
        "deep.html": b"<div>" * 5000 + b"<p>diep</p>",
        "attributes.html": b"<p " + b"a=1 " * 2000 + b">veel</p>",
        "truncated.docx": whole[:len(whole) // 2],
        "checksum.docx": wrong_checksum(whole),
        "not_xml.docx": zipped({"word/document.xml": "<w:document><w:body>open"}),
        "protected.odt": odt("<text:p>dicht</text:p>", **{"META-INF__manifest": manifest}),
        "protected.docx": ole + "EncryptedPackage".encode("utf-16-le"),
        "old.doc": ole + b"tekst",
        "sheet.ods": zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                             "content.xml": "<x/>"}),
        "scan.pdf": b"%PDF-1.7\n%\xe2\xe3\n",
        "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        "named.docx": b"Gewone tekst met een naam die niet klopt.",
        "empty.txt": b"",
        "blank.html": b"<html><body><script>x()</script><p>&nbsp;</p></body></html>",
        "too_many_lines.txt": b"a\n\n" * 20_001,
    }


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent)
    good = {"numbered.docx": numbered_docx(), "typed.docx": typed_docx(),
            "numbered.odt": numbered_odt(), "three_hundred.txt": three_hundred()}
    for place, files in (("codes", good), ("codes/refused", hostile())):
        (folder / place).mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (folder / place / name).write_bytes(content)


if __name__ == "__main__":
    main()
