package ascribe.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The forms in which all results can be written as one file. */
public enum ExportFormat {
  /** One array of articles with the keys of {@code articles.jsonl}. */
  JSON {
    @Override
    Exporter open(OutputStream out, CsvStyle style, Path target, Disk disk) throws IOException {
      JsonGenerator json = Json.indented(text(out));
      json.writeStartArray();
      ArticleJson articles = new ArticleJson(json);
      return new Exporter() {
        @Override
        public void write(Result result) throws IOException {
          if (result instanceof Result.Read read) {
            articles.write(read);
          }
        }

        @Override
        public void finish() throws IOException {
          json.writeEndArray();
          json.writeRaw('\n');
          json.flush();
        }
      };
    }
  },

  /** {@code articles.jsonl}. */
  JSONL {
    @Override
    Exporter open(OutputStream out, CsvStyle style, Path target, Disk disk) throws IOException {
      JsonGenerator json = Json.lines(text(out));
      ArticleJson articles = new ArticleJson(json);
      return new Exporter() {
        @Override
        public void write(Result result) throws IOException {
          if (result instanceof Result.Read read) {
            articles.write(read);
            json.writeRaw('\n');
          }
        }

        @Override
        public void finish() throws IOException {
          json.flush();
        }
      };
    }
  },

  /** {@code attributions.csv}. */
  CSV {
    @Override
    Exporter open(OutputStream out, CsvStyle style, Path target, Disk disk) throws IOException {
      CsvSheet<Tables.ClaimRow> sheet = new CsvSheet<>(text(out), style, Tables.ATTRIBUTIONS);
      return new Exporter() {
        @Override
        public void write(Result result) throws IOException {
          if (result instanceof Result.Read read) {
            Sheets.claims(read, sheet);
          }
        }

        @Override
        public void finish() throws IOException {
          sheet.flush();
        }
      };
    }
  },

  /** All tables as one workbook. */
  XLSX {
    @Override
    Exporter open(OutputStream out, CsvStyle style, Path target, Disk disk) throws IOException {
      ExcelBook book = new ExcelBook(target, disk);
      JointClaims claims = beside(book, target, disk);
      return new Exporter() {
        @Override
        public void write(Result result) throws IOException {
          book.tables().write(result);
          if (result instanceof Result.Read read) {
            claims.add(read);
          }
        }

        @Override
        public void finish() throws IOException {
          claims.each(book.tables().claims()::write);
          book.write(out);
        }

        @Override
        public void close() throws IOException {
          try (claims) {
            book.close();
          }
        }
      };
    }
  },

  /** A STIX 2.1 bundle of the records. */
  STIX {
    @Override
    Exporter open(OutputStream out, CsvStyle style, Path target, Disk disk) throws IOException {
      StixBundle bundle = new StixBundle(text(out));
      return new Exporter() {
        @Override
        public void write(Result result) throws IOException {
          bundle.write(result);
        }

        @Override
        public void finish() throws IOException {
          bundle.finish();
        }
      };
    }
  };

  /**
   * @param out stays open
   * @param style of CSV
   * @param target beside which files may lie that are gone when the exporter is closed
   * @param disk for them
   */
  abstract Exporter open(OutputStream out, CsvStyle style, Path target, Disk disk)
      throws IOException;

  private static JointClaims beside(ExcelBook book, Path target, Disk disk) throws IOException {
    try {
      return new JointClaims(target, disk);
    } catch (IOException e) {
      try {
        book.close();
      } catch (IOException also) {
        e.addSuppressed(also);
      }
      throw e;
    }
  }

  private static Writer text(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
  }
}
