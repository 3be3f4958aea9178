package ascribe.ledger;

import ascribe.Reading;
import ascribe.article.Article;
import ascribe.article.Span;
import ascribe.attribution.Action;
import ascribe.attribution.Attribution;
import ascribe.attribution.Evidence;
import ascribe.attribution.Stance;
import ascribe.mention.Entity;
import ascribe.mention.EntityType;
import ascribe.mention.Form;
import ascribe.mention.Mention;
import ascribe.mention.Mentions;
import ascribe.output.CodePoints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was read in a text as rows, and back again. */
final class Readings {
  private static final String RECORD = RecordRow.insert();

  private final Database database;

  Readings(Database database) {
    this.database = database;
  }

  /** Puts a reading in the place of what was known before; a record keeps the run that found it. */
  void put(long text, long run, long version, Reading reading) throws IOException {
    Map<String, Long> firstRuns = new HashMap<>();
    database.each(
        "SELECT id, first_run FROM records WHERE text = ?",
        row -> firstRuns.put(row.getString(1), row.getLong(2)),
        text);
    remove(text);
    mark(text, run, version, "", "");
    CodePoints offsets = CodePoints.of(reading.article().text());
    int place = 0;
    for (Entity entity : reading.mentions().entities().values()) {
      put(text, place++, entity);
    }
    place = 0;
    for (Mention mention : reading.mentions().list()) {
      put(text, place++, mention, offsets);
    }
    place = 0;
    for (Attribution claim : reading.attributions()) {
      Long first = firstRuns.get(claim.id());
      database.update(
          RECORD, RecordRow.values(text, place++, first == null ? run : first, claim, offsets));
    }
  }

  /** Marks a text on which a stage gave up. */
  void putFailure(long text, long run, long version, String reason, String detail)
      throws IOException {
    remove(text);
    mark(text, run, version, reason, detail);
  }

  private void mark(long text, long run, long version, String failure, String detail)
      throws IOException {
    database.update(
        "INSERT INTO readings (text, run, version, failure, detail) VALUES (?, ?, ?, ?, ?)",
        text,
        run,
        version,
        failure,
        detail);
  }

  void remove(long text) throws IOException {
    database.update("DELETE FROM readings WHERE text = ?", text);
    database.update("DELETE FROM entities WHERE text = ?", text);
    database.update("DELETE FROM mentions WHERE text = ?", text);
    database.update("DELETE FROM records WHERE text = ?", text);
  }

  private void put(long text, int place, Entity entity) throws IOException {
    database.update(
        "INSERT INTO entities (text, place, id, type, name, country, kind, role, office, ids,"
            + " aliases) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        text,
        place,
        entity.id(),
        entity.type().name(),
        entity.name(),
        entity.country(),
        entity.kind(),
        entity.role(),
        entity.office(),
        Values.json(entity.ids()),
        Values.json(entity.aliases()));
  }

  private void put(long text, int place, Mention mention, CodePoints offsets) throws IOException {
    database.update(
        "INSERT INTO mentions (text, place, entity, type, start, \"end\", words, form, score)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        text,
        place,
        mention.entity(),
        mention.type().name(),
        offsets.at(mention.span().start()),
        offsets.at(mention.span().end()),
        mention.text(),
        mention.form().name().toLowerCase(Locale.ROOT),
        mention.score());
  }

  /** What was read in a text. */
  Reading get(long text, Article article) throws IOException {
    CodePoints offsets = CodePoints.of(article.text());
    return new Reading(article, mentions(text, offsets), records(text, offsets));
  }

  private Mentions mentions(long text, CodePoints offsets) throws IOException {
    Map<String, Entity> entities = new LinkedHashMap<>();
    database.each(
        "SELECT id, type, name, country, kind, role, office, ids, aliases FROM entities"
            + " WHERE text = ? ORDER BY place",
        row ->
            entities.put(
                row.getString(1),
                new Entity(
                    row.getString(1),
                    EntityType.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    Values.map(row.getString(8)),
                    Values.list(row.getString(9)))),
        text);
    List<Mention> mentions = new ArrayList<>();
    database.each(
        "SELECT entity, type, start, \"end\", words, form, score FROM mentions"
            + " WHERE text = ? ORDER BY place",
        row ->
            mentions.add(
                new Mention(
                    row.getString(1),
                    EntityType.valueOf(row.getString(2)),
                    new Span(offsets.unit(row.getInt(3)), offsets.unit(row.getInt(4))),
                    row.getString(5),
                    Form.valueOf(upper(row.getString(6))),
                    row.getDouble(7))),
        text);
    return new Mentions(mentions, entities);
  }

  private List<Attribution> records(long text, CodePoints offsets) throws IOException {
    List<Attribution> records = new ArrayList<>();
    database.each(
        "SELECT * FROM records WHERE text = ? ORDER BY place",
        row ->
            records.add(
                new Attribution(
                    row.getString("id"),
                    RecordRow.party(row, "who").orElseThrow(),
                    row.getString("spokesperson"),
                    Action.valueOf(upper(row.getString("action"))),
                    row.getString("action_text"),
                    Stance.valueOf(upper(row.getString("stance"))),
                    row.getString("confidence"),
                    row.getString("confidence_text"),
                    row.getString("basis"),
                    row.getString("claim_date"),
                    RecordRow.party(row, "whom").orElseThrow(),
                    RecordRow.party(row, "sponsor"),
                    row.getString("what"),
                    row.getString("incident_type"),
                    row.getString("incident_date"),
                    RecordRow.party(row, "victim"),
                    Values.list(row.getString("supported_by")),
                    Values.list(row.getString("investigated_by")),
                    new Evidence(
                        row.getString("evidence"),
                        new Span(
                            offsets.unit(row.getInt("evidence_start")),
                            offsets.unit(row.getInt("evidence_end")))),
                    row.getDouble("score"))),
        text);
    return records;
  }

  private static String upper(String printed) {
    return printed.toUpperCase(Locale.ROOT);
  }
}
