package ascribe.evaluate;

import ascribe.article.Article;
import ascribe.article.Outcome;
import ascribe.attribution.Weighed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the program could claim of annotated articles, and whether an annotator claims it too. */
public final class LabelledClaims {
  /** What the annotator says of a claim. */
  public enum Verdict {
    RIGHT,
    /** Good annotators would disagree whether it is worth a record; it is true. */
    OPTIONAL,
    WRONG
  }

  /**
   * A claim's signs with the annotator's verdict.
   *
   * @param article which article it stands in
   * @param type the incident's, by the annotator; empty where the claim is wrong or that is not
   *     said
   * @param victims who may have been hit; empty where the annotator does not say
   * @param held whether the article is one of the fifth that frames and encoder are not trained on,
   *     so that it can be learnt there what their judgements are worth
   */
  public record Labelled(
      String article,
      boolean held,
      List<String> signs,
      Map<String, Double> weights,
      Map<String, Double> ofType,
      String type,
      List<Option> victims,
      Verdict verdict) {
    /** A claim of which the signs alone count. */
    public Labelled(String article, List<String> signs, Verdict verdict) {
      this(article, false, signs, Map.of(), Map.of(), "", List.of(), verdict);
    }
  }

  /**
   * A party that may be the victim of a claim.
   *
   * @param right whether the annotator names it
   */
  public record Option(Map<String, Double> signs, boolean right) {}

  private LabelledClaims() {}

  /**
   * @param source a folder of annotated articles ({@code *.json}), a table of frame examples
   *     ({@code .tsv}), or annotated articles and annotations of texts that lie elsewhere ({@code
   *     .jsonl}, {@code .jsonl.gz})
   * @param texts folder of those texts
   * @param reader makes an article of a file's bytes and its name
   * @param weigh all claims of an article, likely or not
   * @throws IOException where the source or an article in it cannot be read
   */
  public static List<Labelled> of(
      Path source,
      Path texts,
      BiFunction<byte[], String, Outcome> reader,
      Function<Article, List<Weighed>> weigh)
      throws IOException {
    String set = source.getFileName().toString().replaceAll("\\..*", "");
    return articles(source, texts).parallelStream()
        .flatMap(gold -> labelled(gold, Held.is(set, gold.name()), reader, weigh))
        .toList();
  }

  private static Stream<Labelled> labelled(
      GoldArticle gold,
      boolean held,
      BiFunction<byte[], String, Outcome> reader,
      Function<Article, List<Weighed>> weigh) {
    Outcome outcome =
        reader.apply(gold.text().getBytes(StandardCharsets.UTF_8), gold.name() + ".txt");
    return outcome instanceof Outcome.Read read
        ? weigh.apply(read.article()).stream()
            .flatMap(
                claim -> verdict(gold, claim).map(v -> labelled(gold, held, claim, v)).stream())
        : Stream.of();
  }

  private static Labelled labelled(GoldArticle gold, boolean held, Weighed claim, Verdict verdict) {
    boolean wrong = verdict == Verdict.WRONG;
    return new Labelled(
        gold.name(),
        held,
        claim.signs(),
        claim.weights(),
        claim.ofType(),
        wrong ? "" : type(gold, claim),
        wrong ? List.of() : victims(gold, claim),
        verdict);
  }

  static List<GoldArticle> articles(Path source, Path texts) throws IOException {
    String name = source.getFileName().toString();
    if (name.endsWith(".tsv")) {
      return FrameExamples.read(source);
    }
    return name.endsWith(".jsonl") || name.endsWith(".jsonl.gz")
        ? ReferencedArticles.read(source, texts)
        : GoldArticle.folder(source);
  }

  /**
   * A claim is right by the words that the annotator wrote it down for; what the same parties say
   * elsewhere, or by another kind of claim, teaches nothing and is left out.
   */
  private static Optional<Verdict> verdict(GoldArticle gold, Weighed claim) {
    boolean near = false;
    Verdict verdict = Verdict.WRONG;
    for (GoldRecord wanted : gold.records()) {
      if (Agreement.rank(wanted, claim.record()).isPresent()) {
        boolean here = sameSentence(wanted, claim);
        if (here && wanted.action().equals(claim.record().action().printed())) {
          if (!wanted.optional()) {
            return Optional.of(Verdict.RIGHT);
          }
          verdict = Verdict.OPTIONAL;
        }
        near = true;
      }
    }
    return verdict == Verdict.WRONG && near ? Optional.empty() : Optional.of(verdict);
  }

  private static String type(GoldArticle gold, Weighed claim) {
    return record(gold, claim).map(GoldRecord::incidentType).orElse("");
  }

  private static List<Option> victims(GoldArticle gold, Weighed claim) {
    Optional<GoldRecord> record =
        record(gold, claim).filter(wanted -> !wanted.incidentType().isEmpty());
    if (record.isEmpty()) {
      return List.of();
    }
    List<String> names = record.get().victim().map(GoldRecord.GoldParty::names).orElse(List.of());
    return claim.victims().stream()
        .map(
            option ->
                new Option(
                    option.signs(),
                    option
                        .party()
                        .map(p -> PlainName.same(p.name(), names))
                        .orElse(names.isEmpty())))
        .toList();
  }

  private static Optional<GoldRecord> record(GoldArticle gold, Weighed claim) {
    return gold.records().stream()
        .filter(wanted -> Agreement.rank(wanted, claim.record()).isPresent())
        .filter(wanted -> sameSentence(wanted, claim))
        .findFirst();
  }

  private static boolean sameSentence(GoldRecord wanted, Weighed claim) {
    String said = PlainName.of(claim.record().evidence().text());
    String evidence = PlainName.of(wanted.evidence());
    return said.contains(evidence)
        || evidence.contains(said)
        || Agreement.evidence(wanted, claim.record());
  }
}
