package ascribe.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** The pages of a web archive (WARC), such as those of Common Crawl News. */
final class WebArchive {
  private WebArchive() {}

  static void read(InputStream in, String source, Consumer<Outcome> sink) throws IOException {
    try (WarcReader records = new WarcReader(in)) {
      for (Optional<WarcRecord> next = records.next(); next.isPresent(); next = records.next()) {
        if (next.get() instanceof WarcResponse response) {
          page(response, source, sink);
        } else if (next.get() instanceof WarcResource || next.get() instanceof WarcConversion) {
          plain((WarcTargetRecord) next.get(), source, sink);
        }
      }
    } catch (ParsingException e) {
      sink.accept(
          new Unreadable("the web archive is damaged or was cut off; what comes after is lost", e)
              .outcome(source));
    }
  }

  private static void page(WarcResponse response, String source, Consumer<Outcome> sink)
      throws IOException {
    String inner = Inputs.inner(source, response.target());
    try {
      HttpResponse http = response.http();
      MediaType type = http.contentType().base();
      if (http.status() != 200 || !type.toString().matches("text/html|application/xhtml\\+xml")) {
        return;
      }
      byte[] bytes = http.bodyDecoded().stream().readNBytes(Format.HTML.largest() + 1);
      if (bytes.length > Format.HTML.largest()) {
        throw Inputs.tooLarge(Format.HTML);
      }
      sink.accept(
          addressed(
              Single.read(bytes, Format.HTML, FieldNames.standard(), "page.html", inner),
              response.target()));
    } catch (Unreadable e) {
      sink.accept(e.outcome(inner));
    } catch (ParsingException | IllegalArgumentException e) {
      sink.accept(new Unreadable("the page in the archive is damaged", e).outcome(inner));
    }
  }

  /** A page without the answer around it, or the text that was made of one. */
  private static void plain(WarcTargetRecord stored, String source, Consumer<Outcome> sink)
      throws IOException {
    String type = stored.contentType().base().toString();
    boolean page = type.matches("text/html|application/xhtml\\+xml");
    if (!page && !type.equals("text/plain")) {
      return;
    }
    String inner = Inputs.inner(source, stored.target());
    Format format = page ? Format.HTML : Format.TEXT;
    byte[] bytes = stored.body().stream().readNBytes(format.largest() + 1);
    if (bytes.length > format.largest()) {
      sink.accept(Inputs.tooLarge(format).outcome(inner));
      return;
    }
    String name = page ? "page.html" : "page.txt";
    sink.accept(
        addressed(Single.read(bytes, format, FieldNames.standard(), name, inner), stored.target()));
  }

  /** A page that does not say its address has the one it was fetched from. */
  private static Outcome addressed(Outcome outcome, String address) {
    if (outcome instanceof Outcome.Read read && read.article().url().isEmpty()) {
      return new Outcome.Read(at(read.article(), address));
    }
    if (outcome instanceof Outcome.Skipped skipped && skipped.article().url().isEmpty()) {
      return new Outcome.Skipped(at(skipped.article(), address), skipped.reason());
    }
    return outcome;
  }

  private static Article at(Article a, String url) {
    return new Article(
        a.id(),
        a.source(),
        a.title(),
        a.publisher(),
        a.author(),
        a.published(),
        url,
        a.language(),
        a.text(),
        a.blocks());
  }
}
