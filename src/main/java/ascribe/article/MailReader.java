package ascribe.article;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * Reads the article in a mail: a newsletter, an alert, something forwarded. The subject is the
 * title, the day in the Date header the day of publication, as the sender's clock had it.
 */
final class MailReader {
  private static final MimeConfig LIMITS =
      new MimeConfig.Builder()
          .setMaxLineLen(1_000_000)
          .setMaxHeaderLen(200_000)
          .setMaxHeaderCount(2_000)
          .build();

  /** Nested parts below which no text is looked for. */
  private static final int DEPTH = 20;

  /** A plain part shorter than this, in characters, is a note that the mail needs HTML. */
  private static final int ENOUGH = 300;

  private static final Pattern FORWARDED =
      Pattern.compile(
          "(?im)^[ >]*(?:-{3,} ?(?:forwarded message|original message|weitergeleitete nachricht) ?-{3,}|begin forwarded message:)[ ]*\\n((?:[ >]*\\n)*(?:[ >*]*[A-Z][\\w -]{1,20}:\\*?[ ].*\\n)+)");
  private static final Pattern HEADER =
      Pattern.compile("(?m)^[ >*]*([A-Z][\\w -]{1,20}):\\*?[ ]+(.*)$");

  private static final Pattern LIST_ITEM = Pattern.compile("\\s*(?:[-*•]|\\d+[.)])\\s");

  private MailReader() {}

  static Draft read(byte[] bytes) throws Unreadable {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(LIMITS);
    try {
      Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
      try {
        return read(message, 0);
      } finally {
        message.dispose();
      }
    } catch (IOException | RuntimeException e) {
      throw new Unreadable("the mail is damaged and cannot be taken apart; export it again", e);
    }
  }

  private static Draft read(Message message, int depth) throws IOException, Unreadable {
    String subject = message.getSubject() == null ? "" : message.getSubject();
    boolean list =
        message.getHeader().getFields().stream()
            .map(Field::getName)
            .anyMatch(n -> n.toLowerCase(java.util.Locale.ROOT).startsWith("list-"));
    String from =
        message.getFrom() == null || message.getFrom().isEmpty()
            ? ""
            : name(message.getFrom().get(0));
    Field date = message.getHeader().getField("Date");
    Letter letter = new Letter(subject, from, date == null ? "" : date.getBody(), list);
    String plain = text(message, "text/plain", 0);
    String html = text(message, "text/html", 0);
    Message enclosed = plain.strip().length() < ENOUGH && depth < DEPTH ? enclosed(message) : null;
    if (enclosed != null && html.length() < ENOUGH) {
      return read(enclosed, depth + 1);
    }
    if (plain.strip().length() >= ENOUGH || html.isBlank()) {
      return plain(plain, letter);
    }
    Draft page = HtmlReader.read(html);
    if (message.getHeader().getField("Snapshot-Content-Location") != null
        || "multipart/related".equals(message.getMimeType()) && message.getTo() == null) {
      // A web page that a browser saved in the form of a mail.
      Field address = message.getHeader().getField("Snapshot-Content-Location");
      return page.or("", "", Optional.empty(), address == null ? "" : address.getBody().strip());
    }
    Draft body = PlainReader.of(letter.title(), pieces(page));
    return body.or(letter.publisher(), letter.author(), letter.published(), page.url());
  }

  /** The first mail that is attached to a mail, or null. */
  private static Message enclosed(Message message) {
    if (message.getBody() instanceof Multipart parts) {
      for (Entity part : parts.getBodyParts()) {
        if (part.getBody() instanceof Message inner) {
          return inner;
        }
      }
    }
    return message.getBody() instanceof Message inner ? inner : null;
  }

  private static List<Piece> pieces(Draft page) {
    List<Piece> pieces = new ArrayList<>();
    for (Block block : page.blocks()) {
      Block.Kind kind = block.kind() == Block.Kind.HEADLINE ? Block.Kind.HEADING : block.kind();
      pieces.add(new Piece(kind, block.span().of(page.text())));
    }
    return pieces;
  }

  private static Draft plain(String text, Letter outer) {
    String body = text.replace("\r\n", "\n").replace('\r', '\n');
    Letter letter = outer;
    Matcher forwarded = FORWARDED.matcher(body);
    if (forwarded.find()) {
      letter = outer.forwarded(forwarded.group(1));
      body = body.substring(forwarded.end()).replaceAll("(?m)^> ?", "");
    }
    MailText mail = MailText.of(body);
    List<Piece> pieces = PlainReader.pieces(unwrapped(mail.text()));
    while (pieces.size() > 1 && pieces.get(pieces.size() - 1).kind() == Block.Kind.HEADING) {
      pieces.remove(pieces.size() - 1); // the name of who writes
    }
    return PlainReader.of(letter.title(), pieces)
        .or(letter.publisher(), letter.author(), letter.published(), mail.url());
  }

  /** Programs for mail break lines before the eightieth column, if not at the same one. */
  private static String unwrapped(String text) {
    StringBuilder joined = new StringBuilder();
    int last = 0;
    for (String line : text.split("\n", -1)) {
      boolean goesOn =
          last >= 50 && last <= 80 && !line.isBlank() && !LIST_ITEM.matcher(line).lookingAt();
      joined.append(joined.length() == 0 ? "" : goesOn ? " " : "\n").append(line.stripTrailing());
      last = line.stripTrailing().length();
    }
    return joined.toString();
  }

  private static String name(Mailbox from) {
    return from.getName() == null ? from.getAddress() : from.getName().strip();
  }

  /** The first body of a type that is no attachment. */
  private static String text(Entity entity, String type, int depth) throws IOException {
    if ("attachment".equalsIgnoreCase(entity.getDispositionType()) || depth > DEPTH) {
      return "";
    }
    if (entity.getBody() instanceof Multipart parts) {
      for (Entity part : parts.getBodyParts()) {
        String text = text(part, type, depth + 1);
        if (!text.isBlank()) {
          return text;
        }
      }
    } else if (entity.getBody() instanceof Message inner) {
      return text(inner, type, depth + 1);
    } else if (entity.getBody() instanceof SingleBody body && type.equals(entity.getMimeType())) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      body.writeTo(bytes);
      return Charsets.decode(
          bytes.toByteArray(), entity.getCharset() == null ? "" : entity.getCharset());
    }
    return "";
  }

  /**
   * What the headers say.
   *
   * @param list whether it went to a list: then the sender is a publication, otherwise a person
   */
  private record Letter(String subject, String from, String date, boolean list) {
    String title() {
      return subject.replaceFirst("(?i)^(?:(?:fwd?|re|wg|aw|tr)\\s*:\\s*)+", "").strip();
    }

    String publisher() {
      return list ? from.replaceFirst("\\s*<.*", "").replace("\"", "") : "";
    }

    String author() {
      return list || from.contains("@") ? "" : from;
    }

    Optional<PartialDate> published() {
      return Dates.stamp(date);
    }

    /** The letter within; who forwards it is not its author. */
    Letter forwarded(String headers) {
      String subject = this.subject;
      String from = "";
      String date = "";
      Matcher header = HEADER.matcher(headers);
      while (header.find()) {
        switch (header.group(1).toLowerCase(java.util.Locale.ROOT)) {
          case "subject" -> subject = header.group(2);
          case "from" -> from = header.group(2);
          case "date", "sent" -> date = header.group(2);
          default -> {}
        }
      }
      return new Letter(subject, from, date, true);
    }
  }
}
