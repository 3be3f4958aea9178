package ascribe.cli;

import ascribe.mention.EntityType;

/** How the text format marks things: with colours, or with signs where there are none. */
enum Palette {
  COLOUR {
    @Override
    String name(EntityType type, String text) {
      return switch (type) {
        case PERSON -> code("36", text);
        case COUNTRY -> code("34", text);
        case ORGANISATION -> code("33", text);
        case APT_GROUP -> code("1;31", text);
      };
    }

    @Override
    String cue(String text) {
      return code("1;4", text);
    }

    @Override
    String title(String text) {
      return code("1", text);
    }

    @Override
    String quiet(String text) {
      return code("2", text);
    }
  },
  PLAIN {
    @Override
    String name(EntityType type, String text) {
      return "[" + text + "|" + label(type) + "]";
    }

    @Override
    String cue(String text) {
      return "*" + text + "*";
    }

    @Override
    String title(String text) {
      return text;
    }

    @Override
    String quiet(String text) {
      return text;
    }
  };

  /** A name of the article. */
  abstract String name(EntityType type, String text);

  /** The words that make a claim. */
  abstract String cue(String text);

  abstract String title(String text);

  /** What is not the article's own. */
  abstract String quiet(String text);

  static String label(EntityType type) {
    return switch (type) {
      case PERSON -> "person";
      case COUNTRY -> "country";
      case ORGANISATION -> "org";
      case APT_GROUP -> "group";
    };
  }

  /** Colour ends with each line, so that a pager that cuts lines does not carry it on. */
  private static String code(String code, String text) {
    return "\u001B["
        + code
        + "m"
        + text.replace("\n", "\u001B[0m\n\u001B[" + code + "m")
        + "\u001B[0m";
  }
}
