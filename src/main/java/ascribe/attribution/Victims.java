package ascribe.attribution;

import ascribe.article.Table;
import ascribe.mention.EntityType;
import ascribe.mention.Form;
import ascribe.mention.Mention;
import ascribe.mention.Mentions;
import ascribe.text.Sentence;
import ascribe.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/**
 * Chooses who was hit by what a claim is about: among those that the deed's words, the encoder and
 * the other deeds of the article give, everybody whom the article names, and nobody. The signs of
 * each are the vocabulary of a logistic regression, the model {@code en-victims.tsv}.
 */
final class Victims {
  private static final Map<String, Double> WEIGHTS = load();

  /** The logarithm, turned, of the least probability that is kept of a reading. */
  private static final double MOST_LOG = 3.5;

  /** Somebody whom the article names: how often and where. */
  private static final class Named {
    private final Actor actor;
    private final Set<Integer> sentences = new TreeSet<>();
    private int times;

    private Named(Actor actor) {
      this.actor = actor;
    }
  }

  private final Text text;
  private final Incidents incidents;
  private final List<Claim> read;
  private final Map<String, Named> named = new LinkedHashMap<>();

  /** What the parties of likely claims do in the article, by key: accuse, deny, are accused. */
  private final Map<String, Set<String>> parts = new HashMap<>();

  /**
   * @param read what the encoder found in the article
   */
  Victims(Text text, Mentions mentions, Cast cast, Incidents incidents, List<Claim> read) {
    this.text = text;
    this.incidents = incidents;
    this.read = List.copyOf(read);
    read.stream().filter(claim -> logit(claim) > 0).forEach(this::note);
    for (Sentence sentence : text.sentences()) {
      for (Mention mention : mentions.within(sentence.span())) {
        if (mention.type() != EntityType.APT_GROUP && mention.form() != Form.DEMONYM) {
          Actor actor = cast.of(mention);
          Named one = named.computeIfAbsent(key(actor.name()), k -> new Named(actor));
          one.sentences.add(sentence.index());
          one.times++;
        }
      }
    }
  }

  private void note(Claim claim) {
    String part = claim.action() == Action.DENY ? "denies" : "accuses";
    for (Actor who : claim.who()) {
      parts.computeIfAbsent(key(who.name()), k -> new TreeSet<>()).add(part);
      if (!who.spokesperson().isEmpty()) {
        parts.computeIfAbsent(key(who.spokesperson()), k -> new TreeSet<>()).add("speaks");
      }
    }
    parts.computeIfAbsent(key(claim.whom().name()), k -> new TreeSet<>()).add("accused");
  }

  private static Map<String, Double> load() {
    Map<String, Double> weights = new HashMap<>();
    for (String[] row : Table.readModel("en-victims.tsv", 2)) {
      weights.put(row[0], Double.valueOf(row[1]));
    }
    return weights;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("^(?:the|a|an) ", "");
  }

  /** The likeliest victim, empty where that is nobody. */
  Optional<Party> of(Claim claim, Actor who, boolean tie) {
    return options(claim, who, tie).stream()
        .max(Comparator.comparingDouble(Victims::worth))
        .flatMap(VictimOption::party);
  }

  private static double worth(VictimOption option) {
    return option.signs().entrySet().stream()
        .mapToDouble(sign -> WEIGHTS.getOrDefault(sign.getKey(), 0.0) * sign.getValue())
        .sum();
  }

  /**
   * Everybody who may be the victim, and nobody.
   *
   * @param tie whether the claim says who stands behind whom rather than what was done
   */
  List<VictimOption> options(Claim claim, Actor who, boolean tie) {
    Options options = new Options();
    Map<String, Party> ofDeed = incidents.victims(claim.parse(), claim.what(), claim.whom());
    ofDeed.forEach((sign, party) -> options.add(Optional.of(party), sign, 1));
    options.add(Optional.empty(), "nobody", 1);
    read(claim, options);
    struck(claim, options);
    named.values().forEach(n -> options.add(Optional.of(n.actor.asParty()), "named", 1));
    boolean told =
        ofDeed.containsKey("own") || claim.reading().flatMap(Claim.Reading::victim).isPresent();
    List<VictimOption> found = new ArrayList<>();
    options.signs.forEach(
        (key, signs) -> {
          Optional<Party> party = options.parties.get(key);
          if (party.isEmpty()) {
            ofNobody(signs, claim, tie, told, ofDeed.containsKey("main"));
          } else if (isItself(party.get(), claim.whom()) || Incidents.isThing(party.get())) {
            return;
          } else {
            ofSomebody(signs, key, party.get(), claim, who, told);
          }
          found.add(new VictimOption(party, signs));
        });
    return found;
  }

  /** Parties by key, nobody by the empty one, with the signs of each. */
  private static final class Options {
    private final Map<String, Optional<Party>> parties = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> signs = new LinkedHashMap<>();

    void add(Optional<Party> party, String sign, double value) {
      put(party, sign, value, Double::sum);
    }

    void most(Optional<Party> party, String sign, double value) {
      put(party, sign, value, Math::max);
    }

    private void put(
        Optional<Party> party, String sign, double value, BinaryOperator<Double> both) {
      String key = party.map(p -> key(p.name())).orElse("");
      if (key.isEmpty() && party.isPresent()) {
        return;
      }
      parties.putIfAbsent(key, party);
      signs.computeIfAbsent(key, k -> new TreeMap<>()).merge(sign, value, both);
    }
  }

  /** What the encoder makes of the claim itself, and of the other claims of the article. */
  private void read(Claim claim, Options options) {
    Optional<Claim.Reading> own = claim.reading();
    own.ifPresent(
        r ->
            r.victims()
                .forEach(
                    hit -> {
                      options.add(hit.party(), "read", hit.probability());
                      options.most(hit.party(), "read log", log(hit.probability()));
                    }));
    own.flatMap(Claim.Reading::victim)
        .ifPresent(party -> options.add(Optional.of(party), "read most", 1));
    Map<Integer, Claim> all = new HashMap<>();
    Map<Integer, Claim> ofWhom = new HashMap<>();
    for (Claim other : read) {
      if (other.sentence() != claim.sentence()) {
        all.merge(other.sentence(), other, Victims::likelier);
        if (other.whom().key().equals(claim.whom().key())) {
          ofWhom.merge(other.sentence(), other, Victims::likelier);
        }
      }
    }
    elsewhere(all, "read elsewhere", options);
    elsewhere(ofWhom, "read of whom elsewhere", options);
  }

  private static Claim likelier(Claim a, Claim b) {
    return logit(b) > logit(a) ? b : a;
  }

  private static double logit(Claim claim) {
    return claim.reading().orElseThrow().logit();
  }

  private static void elsewhere(Map<Integer, Claim> claims, String sign, Options options) {
    double sum = claims.values().stream().mapToDouble(c -> probability(logit(c))).sum();
    for (Claim claim : claims.values()) {
      double made = probability(logit(claim));
      for (Claim.Chance<Party> hit : claim.reading().orElseThrow().victims()) {
        options.add(hit.party(), sign, made / Math.max(1, sum) * hit.probability());
        options.most(hit.party(), sign + " log", log(made * hit.probability()));
      }
    }
  }

  /** From nought, where the encoder keeps nobody, to {@link #MOST_LOG} for certainty. */
  private static double log(double probability) {
    return Math.max(0, MOST_LOG + Math.log(Math.max(1e-9, probability)));
  }

  private static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  /** Whom the deeds of the article hit, claimed or not. */
  private void struck(Claim claim, Options options) {
    int most = incidents.hits().values().stream().mapToInt(List::size).max().orElse(0);
    incidents
        .hits()
        .forEach(
            (party, where) -> {
              Optional<Party> hit = Optional.of(party);
              options.add(hit, "hit " + Math.min(4, where.size()), 1);
              if (where.contains(claim.sentence())) {
                options.add(hit, "hit here", 1);
              }
              if (where.size() == most) {
                options.add(hit, "hit most", 1);
              }
              if (where.contains(0)) {
                options.add(hit, "hit first", 1);
              }
            });
  }

  private static void ofNobody(
      Map<String, Double> signs, Claim claim, boolean tie, boolean told, boolean main) {
    signs.put("nobody " + claim.action(), 1.0);
    signs.put("nobody tie " + tie, 1.0);
    signs.put("nobody whom " + claim.whom().kind(), 1.0);
    signs.put("nobody told " + told + " " + main, 1.0);
    signs.put("nobody read " + claim.reading().isPresent(), 1.0);
  }

  /** Whether somebody is another source of the same claim. */
  private boolean says(String key, Claim claim) {
    return read.stream()
        .filter(c -> c.sentence() == claim.sentence() && logit(c) > 0)
        .filter(c -> c.whom().key().equals(claim.whom().key()))
        .flatMap(c -> c.who().stream())
        .anyMatch(a -> key(a.name()).equals(key));
  }

  private static boolean isItself(Party party, Actor whom) {
    return key(party.name()).equals(key(whom.name()))
        || party.id().equals(whom.id()) && !party.id().isEmpty();
  }

  private void ofSomebody(
      Map<String, Double> signs, String key, Party party, Claim claim, Actor who, boolean told) {
    Named one = named.get(key);
    String kind = one == null ? "words" : one.actor.kind().name();
    Set<String> more = new TreeSet<>(Set.of("somebody", "kind " + kind));
    if (!told) {
      for (String sign : List.of("read elsewhere log", "read of whom elsewhere log")) {
        if (signs.containsKey(sign)) {
          signs.put("untold " + sign, signs.get(sign));
        }
      }
      String by =
          signs.containsKey("main") ? "main" : signs.containsKey("hit here") ? "here" : kind;
      more.add("untold " + by);
    }
    for (String by : List.of("own", "read most", "before", "main")) {
      if (signs.containsKey(by)) {
        more.add(by + " " + kind);
        more.add(by + " " + claim.action());
      }
    }
    if (one != null) {
      int first = text.sentences().get(0).isHeadline() ? 1 : 0;
      more.add("times " + Math.min(5, one.times));
      if (first > 0 && one.sentences.contains(0)) {
        more.add("in headline");
      }
      if (one.sentences.contains(first)) {
        more.add("in lead");
      }
      if (one.sentences.contains(claim.sentence())) {
        more.add("in sentence " + kind);
      }
      if (one.sentences.contains(claim.sentence() - 1)) {
        more.add("in sentence before");
      }
    }
    for (String part : parts.getOrDefault(key, Set.of())) {
      more.add(part);
      more.add(part + " " + kind);
    }
    if (key.equals(key(who.name()))) {
      more.add("is who");
      more.add("is who " + who.kind());
    } else if (says(key, claim)) {
      more.add("says so too");
    } else if (!who.country().isEmpty() && who.country().equals(party.country())) {
      more.add("of who's country");
    }
    String country = party.country();
    Actor whom = claim.whom();
    if (!country.isEmpty() && (country.equals(whom.country()) || country.equals(whom.listed()))) {
      more.add("of whom's country");
    }
    more.forEach(sign -> signs.put(sign, 1.0));
  }
}
