package ascribe.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Documents: what is read in a process of its own. */
final class HostileDocuments {
  /** Entities that become a thousand million. */
  static final String LAUGHS = laughs();

  private static final String WORD_TYPES =
      "<?xml version=\"1.0\"?><Types"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
          + " Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
          + " PartName=\"/word/document.xml\""
          + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
  private static final String WORD_LINKS =
      "<?xml version=\"1.0\"?><Relationships"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
          + " Id=\"r\""
          + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
          + " Target=\"word/document.xml\"/></Relationships>";
  private static final String WORD_START =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
  private static final String ODT_START =
      "<office:document-content"
          + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>";

  private HostileDocuments() {}

  static List<Trouble> all() throws Exception {
    List<Trouble> all = new ArrayList<>();
    pdf(all);
    word(all);
    others(all);
    return all;
  }

  private static void pdf(List<Trouble> all) throws IOException {
    byte[] whole = Files.readAllBytes(Path.of("corpus/news/china-nsa-time-centre.pdf"));
    all.add(Trouble.of("cut.pdf", "damaged", Arrays.copyOf(whole, whole.length / 2)));
    byte[] noise = HostileTexts.noise(100_000);
    all.add(Trouble.of("noise.pdf", "damaged", join(ascii("%PDF-1.7\n"), noise, ascii("%%EOF"))));
    all.add(
        Trouble.of(
            "kids.pdf",
            "",
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>endobj\n"
                + "trailer<</Root 1 0 R>>\n%%EOF"));
    all.add(
        Trouble.of(
            "deep.pdf",
            "damaged",
            "%PDF-1.4\n1 0 obj" + "[".repeat(500_000) + "\ntrailer<</Root 1 0 R>>\n%%EOF"));
    all.add(
        Trouble.of(
            "huge-number.pdf",
            "",
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count"
                + " 2000000000/Kids[3 0 R]>>endobj\ntrailer<</Root 1 0 R/Size 2000000000>>\n"
                + "startxref\n99999999999\n%%EOF"));
    all.add(new Trouble("locked.pdf", "encrypted", HostileDocuments::locked));
    // 400 MB of a content stream: each of its words is one more to place
    all.add(new Trouble("bomb.pdf", "PDF that", file -> pages(file, 1, 30_000_000)));
    all.add(new Trouble("scan.pdf", "", file -> pages(file, 3, 0)));
    all.add(new Trouble("pages.pdf", "", file -> pages(file, 20_000, 0)));
    all.add(
        Trouble.repeated(
            "padded-90-mb.pdf", "larger than", "%PDF-1.7\n", "0", 90_000_000, "%%EOF"));
  }

  private static void pages(Path file, int pages, int words) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage();
        PDStream content = new PDStream(pdf);
        try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
          out.write(ascii("BT /F1 12 Tf "));
          byte[] word = ascii("(word) Tj 1 0 Td ");
          for (int j = 0; j < words; j++) {
            out.write(word);
          }
          out.write(ascii("ET"));
        }
        page.setContents(content);
        pdf.addPage(page);
      }
      pdf.save(file.toFile());
    }
  }

  private static void locked(Path file) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      pdf.save(file.toFile());
    }
  }

  private static void word(List<Trouble> all) throws Exception {
    all.add(docx("laughs.docx", "damaged", LAUGHS + WORD_START + "<w:p><w:r><w:t>&j;"));
    all.add(
        docx(
            "foreign-entity.docx",
            "damaged",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + WORD_START + "&x;"));
    all.add(docx("cut-xml.docx", "damaged", WORD_START + "<w:p>"));
    all.add(
        Trouble.streamed(
            "deep.docx",
            "Word document that",
            out ->
                zipped(
                    out,
                    WORD_START,
                    "<w:tbl><w:tr><w:tc>",
                    20_000,
                    "</w:tc></w:tr></w:tbl>",
                    "</w:body></w:document>")));
    all.add(
        Trouble.streamed(
            "bomb.docx",
            "Word document",
            out ->
                zipped(
                    out,
                    WORD_START + "<w:p><w:r><w:t>",
                    "aaaaaaaa",
                    200_000_000,
                    "",
                    "</w:t></w:r></w:p></w:body></w:document>")));
    byte[] whole = Files.readAllBytes(documents("docx").get(0));
    all.add(Trouble.of("cut.docx", "damaged", Arrays.copyOf(whole, whole.length / 2)));
    all.add(new Trouble("locked.docx", "encrypted", HostileDocuments::lockedWord));
    byte[] compound = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A};
    byte[] noise = HostileTexts.noise(60_000);
    byte[] old = join(compound, new byte[] {(byte) 0xE1}, noise, utf16("WordDocument"), noise);
    all.add(Trouble.of("noise.doc", "damaged", old));
    byte[] mail =
        join(compound, new byte[] {(byte) 0xE1}, noise, utf16("__properties_version1.0"), noise);
    all.add(Trouble.of("noise.msg", "damaged", mail));
  }

  private static void others(List<Trouble> all) throws IOException {
    String odt = "application/vnd.oasis.opendocument.text";
    all.add(
        Trouble.of(
            "laughs.odt",
            "OpenDocument text that",
            packed(odt, "content.xml", LAUGHS + ODT_START + "<text:p>&j;</text:p>")));
    all.add(
        Trouble.of(
            "deep.odt",
            "",
            packed(
                odt,
                "content.xml",
                ODT_START
                    + "<text:list><text:list-item>".repeat(100_000)
                    + "</text:list-item></text:list>".repeat(100_000)
                    + "</office:text></office:body></office:document-content>")));
    String epub = "application/epub+zip";
    all.add(Trouble.of("no-book.epub", "damaged", packed(epub, "a.xhtml", "<html><p>" + LAUGHS)));
    all.add(Trouble.of("noise.rtf", "", join(ascii("{\\rtf1 "), HostileTexts.noise(100_000))));
    all.add(
        Trouble.of(
            "bin.rtf",
            "damaged",
            "{\\rtf1\\ansi " + HostileTexts.STORY + "\\bin2000000000 abc\\bin-5 x}"));
    all.add(
        Trouble.repeated(
            "objects.rtf",
            "",
            "{\\rtf1\\ansi " + HostileTexts.STORY,
            "{\\object\\objemb{\\*\\objdata 0105}}",
            100_000,
            "}"));
    all.add(Trouble.repeated("deep.rtf", "", "{\\rtf1", "{", 2_000_000, HostileTexts.STORY));
    all.add(
        Trouble.repeated("binary.rtf", "damaged", "{\\rtf1 \\bin2000000000 ", "x", 500_000, "}"));
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    all.add(Trouble.of("picture.docx", "an image", join(png, new byte[400])));
    all.add(Trouble.of("program.pdf", "program", join(ascii("MZ"), new byte[400])));
    all.add(Trouble.of("film.html", "a video", join(new byte[4], ascii("ftypmp42"), noise())));
    all.add(Trouble.of("table.doc", "not a text", zipOf("xl/workbook.xml")));
    all.add(Trouble.of("base.csv", "database", join(ascii("SQLite format 3\0"), new byte[4000])));
  }

  private static byte[] noise() {
    return HostileTexts.noise(4_000);
  }

  private static byte[] zipOf(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "[Content_Types].xml", "<Types>spreadsheetml</Types>");
      put(zip, name, "<workbook/>");
    }
    return bytes.toByteArray();
  }

  private static List<Path> documents(String ending) throws IOException {
    try (var files = Files.list(Path.of("corpus/news"))) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Trouble docx(String name, String reason, String xml) {
    return Trouble.streamed(name, reason, out -> zipped(out, xml, "", 0, "", ""));
  }

  private static void zipped(
      OutputStream out, String start, String part, int times, String undo, String end)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "[Content_Types].xml", WORD_TYPES);
      put(zip, "_rels/.rels", WORD_LINKS);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(ascii("<?xml version=\"1.0\"?>" + start));
      for (String each : new String[] {part, undo}) {
        byte[] block = ascii(each.repeat(1000));
        for (int i = 0; i < times / 1000; i++) {
          zip.write(block);
        }
      }
      zip.write(ascii(end));
    }
  }

  private static byte[] packed(String type, String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "mimetype", type);
      put(zip, name, "<?xml version=\"1.0\"?>" + content);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static void lockedWord(Path file) throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream out = encryptor.getDataStream(files)) {
        out.write(Files.readAllBytes(documents("docx").get(0)));
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        files.writeFilesystem(out);
      }
    }
  }

  private static String laughs() {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE a [<!ENTITY a \"ha\">");
    for (char c = 'b'; c <= 'j'; c++) {
      String inner = "&" + (char) (c - 1) + ";";
      dtd.append("<!ENTITY " + c + " \"" + inner.repeat(10) + "\">");
    }
    return dtd + "]>";
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] utf16(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
