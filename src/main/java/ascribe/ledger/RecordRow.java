package ascribe.ledger;

import ascribe.attribution.Attribution;
import ascribe.attribution.Party;
import ascribe.output.CodePoints;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A record as a row of {@code records}. */
final class RecordRow {
  private static final List<String> PARTIES = List.of("who", "whom", "sponsor", "victim");
  private static final List<String> OF_PARTY =
      List.of("", "_type", "_country", "_listed_country", "_id", "_text");

  private RecordRow() {}

  static String insert() {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "text",
                "place",
                "id",
                "first_run",
                "spokesperson",
                "action",
                "action_text",
                "stance",
                "confidence",
                "confidence_text",
                "basis",
                "claim_date",
                "what",
                "incident_type",
                "incident_date",
                "supported_by",
                "investigated_by",
                "evidence",
                "evidence_start",
                "evidence_end",
                "score"));
    PARTIES.forEach(party -> OF_PARTY.forEach(part -> columns.add(party + part)));
    return "INSERT INTO records (%s) VALUES (%s)"
        .formatted(
            String.join(", ", columns),
            String.join(", ", Collections.nCopies(columns.size(), "?")));
  }

  /** In the order of {@link #insert}. */
  static Object[] values(long text, int place, long firstRun, Attribution a, CodePoints offsets) {
    List<Object> values =
        new ArrayList<>(
            Arrays.asList(
                text,
                place,
                a.id(),
                firstRun,
                a.spokesperson(),
                a.action().printed(),
                a.actionText(),
                a.stance().printed(),
                a.confidence(),
                a.confidenceText(),
                a.basis(),
                a.claimDate(),
                a.what(),
                a.incidentType(),
                a.incidentDate(),
                Values.json(a.supportedBy()),
                Values.json(a.investigatedBy()),
                a.evidence().text(),
                offsets.at(a.evidence().span().start()),
                offsets.at(a.evidence().span().end()),
                a.score()));
    add(values, Optional.of(a.who()));
    add(values, Optional.of(a.whom()));
    add(values, a.sponsor());
    add(values, a.victim());
    return values.toArray();
  }

  private static void add(List<Object> values, Optional<Party> party) {
    values.add(party.map(Party::name).orElse(null));
    values.add(party.map(Party::type).orElse(null));
    values.add(party.map(Party::country).orElse(null));
    values.add(party.map(Party::listedCountry).orElse(null));
    values.add(party.map(Party::id).orElse(null));
    values.add(party.map(Party::text).orElse(null));
  }

  /** A side of the record; empty where the article names none. */
  static Optional<Party> party(ResultSet row, String role) throws SQLException {
    String name = row.getString(role);
    return name == null
        ? Optional.empty()
        : Optional.of(
            new Party(
                name,
                row.getString(role + "_type"),
                row.getString(role + "_country"),
                row.getString(role + "_listed_country"),
                row.getString(role + "_id"),
                row.getString(role + "_text")));
  }
}
