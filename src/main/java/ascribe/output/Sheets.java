package ascribe.output;

import ascribe.Reading;
import ascribe.article.Article;
import ascribe.attribution.Attribution;
import ascribe.mention.Entity;
import ascribe.mention.Mention;
import ascribe.mention.Mentions;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what was read in an article into the rows of the tables. */
final class Sheets {
  private Sheets() {}

  static void claims(Result.Read read, Rows<Tables.ClaimRow> rows) throws IOException {
    Reading reading = read.reading();
    CodePoints offsets = CodePoints.of(reading.article().text());
    for (Attribution claim : reading.attributions()) {
      rows.write(new Tables.ClaimRow(reading.article(), claim, offsets, read.copies()));
    }
  }

  static void entities(Reading reading, Rows<Tables.EntityRow> rows) throws IOException {
    Mentions mentions = reading.mentions();
    Map<String, List<Mention>> byEntity = new HashMap<>();
    for (Mention mention : mentions.list()) {
      byEntity.computeIfAbsent(mention.entity(), id -> new java.util.ArrayList<>()).add(mention);
    }
    for (Entity entity : mentions.entities().values()) {
      List<Mention> found = byEntity.getOrDefault(entity.id(), List.of());
      String first = found.isEmpty() ? "" : found.get(0).text();
      rows.write(new Tables.EntityRow(reading.article(), entity, found.size(), first));
    }
  }

  static Tables.ArticleRow article(Result result) {
    if (result instanceof Result.Read read) {
      Reading reading = read.reading();
      return row(
          result,
          Optional.of(reading.article()),
          reading.mentions().list().size(),
          reading.attributions().size());
    }
    if (result instanceof Result.Skipped skipped) {
      return row(result, Optional.of(skipped.article()), 0, 0);
    }
    if (result instanceof Result.Copy copy) {
      return row(result, Optional.of(copy.article()), 0, 0);
    }
    if (result instanceof Result.Failed failed) {
      return row(result, Optional.of(failed.article()), 0, 0);
    }
    return row(result, Optional.empty(), 0, 0);
  }

  private static Tables.ArticleRow row(
      Result result, Optional<Article> article, int mentions, int claims) {
    return new Tables.ArticleRow(result.source(), result.status(), article, mentions, claims);
  }
}
