package ascribe.output;

import ascribe.article.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Worksheet;

/** Puts values into a worksheet as what they are. Text stays text, whatever it begins with. */
final class ExcelCells {
  /** UTF-16 units in a cell; Excel refuses the file where there are more. */
  static final int LONGEST = 32_767;

  /** Links in a sheet; Excel refuses more. */
  static final int LINKS = 65_530;

  /** Characters in an address; Excel refuses longer ones. */
  private static final int LONGEST_LINK = 2_079;

  /** Days before are counted in two ways: Excel believes that 1900 was a leap year. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  /** Excel keeps 15 digits of a number. */
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,10})?");

  /** Readers of workbooks take {@code _x0041_} for an A; this is how the underscore is kept. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final String ESCAPED = "_x005F_";

  private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?");

  private final Worksheet sheet;
  private int links;

  ExcelCells(Worksheet sheet) {
    this.sheet = sheet;
  }

  void put(int row, int column, Column.Kind kind, String value) {
    if (value.isEmpty()) {
      return;
    }
    switch (kind) {
      case NUMBER -> number(row, column, value);
      case DATE -> date(row, column, value);
      case LINK -> link(row, column, value);
      default -> text(row, column, value);
    }
  }

  private void number(int row, int column, String value) {
    if (NUMBER.matcher(value).matches()) {
      sheet.value(row, column, new BigDecimal(value));
    } else {
      text(row, column, value);
    }
  }

  private void date(int row, int column, String value) {
    Optional<LocalDate> day = PartialDate.parse(value).flatMap(PartialDate::asDay);
    if (day.isPresent() && !day.get().isBefore(FIRST_DAY)) {
      sheet.value(row, column, day.get());
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else {
      text(row, column, value);
    }
  }

  private void link(int row, int column, String value) {
    Optional<String> address = WebAddress.of(value).filter(a -> a.length() <= LONGEST_LINK);
    if (address.isPresent() && links < LINKS) {
      sheet.hyperlink(row, column, new Link(address.get()));
      sheet.style(row, column).underlined().fontColor("0563C1").set();
      links++;
    }
    text(row, column, value);
  }

  private void text(int row, int column, String value) {
    String text =
        ESCAPE.matcher(cut(LINE_BREAK.matcher(value).replaceAll("\n"))).replaceAll(ESCAPED);
    if (text.equals(text.strip())) {
      sheet.inlineString(row, column, text);
    } else {
      // only as rich text does white space at the ends stay
      sheet.inlineString(row, column, RichText.builder().run(text).end().build());
    }
  }

  /** What is too long for a cell ends with an ellipsis. */
  private static String cut(String value) {
    if (value.length() <= LONGEST) {
      return value;
    }
    int end = LONGEST - 1;
    return value.substring(0, Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  /** The library keeps one cell for every link that it takes for the same; rows share addresses. */
  private static final class Link extends HyperLink {
    Link(String address) {
      super(address, "");
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
