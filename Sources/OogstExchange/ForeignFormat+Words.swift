public import OogstModel

extension ForeignFormat {
  /// What it is, with its article, as part of a sentence.
  public var label: Label {
    switch self {
    case .xlsx: Label("een werkblad van Excel (xlsx)", "an Excel workbook (xlsx)")
    case .ods: Label("een werkblad van LibreOffice (ods)", "a LibreOffice spreadsheet (ods)")
    case .document:
      Label("een document van Word of LibreOffice", "a document of Word or LibreOffice")
    case .zip: Label("een ingepakt bestand (zip)", "a packed file (zip)")
    case .xls: Label("een ouder werkblad van Excel (xls)", "an older Excel workbook (xls)")
    case .pdf: Label("een PDF-document", "a PDF document")
    case .html: Label("een webpagina (HTML)", "a web page (HTML)")
    case .xml: Label("een XML-bestand", "an XML file")
    case .json: Label("een JSON-bestand", "a JSON file")
    case .sqlite: Label("een database (SQLite)", "a database (SQLite)")
    case .rtf: Label("een opgemaakte tekst (RTF)", "a formatted text (RTF)")
    case .gzip: Label("een ingepakt bestand (gzip)", "a packed file (gzip)")
    case .archive: Label("een ingepakt bestand (7z, rar of xz)", "a packed file (7z, rar or xz)")
    case .picture: Label("een afbeelding", "a picture")
    }
  }

  /// How to get a CSV out of it: one sentence.
  public var advice: Label {
    switch self {
    case .xlsx, .xls:
      Label(
        "Open het in Excel en kies Bestand, Opslaan als, CSV UTF-8.",
        "Open it in Excel and choose File, Save As, CSV UTF-8.")
    case .ods:
      Label(
        "Open het in LibreOffice en kies Bestand, Opslaan als, Tekst CSV, met tekenset UTF-8.",
        "Open it in LibreOffice and choose File, Save As, Text CSV, with character set UTF-8.")
    case .document, .rtf:
      Label(
        "Kopieer de tabel naar een leeg werkblad en sla dat op als CSV UTF-8.",
        "Copy the table to an empty spreadsheet and save that as CSV UTF-8.")
    case .zip, .gzip, .archive:
      Label(
        "Pak het uit en importeer het CSV-bestand dat erin zit.",
        "Unpack it and import the CSV file that is in it.")
    case .pdf, .picture:
      Label(
        "Vraag de afzender om dezelfde lijst als CSV-bestand of als werkblad.",
        "Ask the sender for the same list as a CSV file or as a spreadsheet.")
    case .html:
      Label(
        """
        Het is waarschijnlijk een inlogpagina of foutmelding: haal het bestand opnieuw op, als CSV.
        """,
        "It is probably a login page or an error message: download the file again, as CSV.")
    case .xml, .json:
      Label(
        "Deze opdracht leest nu alleen CSV: haal dezelfde gegevens op als CSV.",
        "This command now reads only CSV: download the same data as CSV.")
    case .sqlite:
      Label(
        "Exporteer de tabel eruit als CSV; een database van oogst zelf opent u met --database.",
        "Export the table from it as CSV; a database of oogst itself opens with --database.")
    }
  }
}
