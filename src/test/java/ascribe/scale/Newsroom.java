package ascribe.scale;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Small articles in any number, made up from sentences of our own: about half of them name who is
 * behind an attack, two in a hundred are copies of another under another publisher. The same number
 * gives the same article.
 */
public final class Newsroom {
  private static final int PER_FOLDER = 1000;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private static final List<String> STATES =
      words(
          "Norway|Estonia|Canada|Australia|Japan|France|Poland|Ukraine|Germany|Sweden|Denmark"
              + "|Finland|Lithuania|Latvia|Spain|Italy|Portugal|Ireland|Belgium|Austria|Chile"
              + "|Brazil|Mexico|India|Albania|Romania|Bulgaria|Greece|Slovakia|New Zealand");
  private static final List<String> ACCUSED =
      words(
          "Russia|China|Iran|North Korea|APT28|APT29|APT31|APT41|Sandworm|Turla|Lazarus Group"
              + "|Kimsuky|Charming Kitten|MuddyWater|Volt Typhoon|Salt Typhoon|Gamaredon|Fancy Bear"
              + "|Cozy Bear|Mustang Panda|OilRig|Gallium|Scattered Spider|LockBit");
  private static final List<String> FIRMS =
      words(
          "Mandiant|CrowdStrike|ESET|Kaspersky|Microsoft|Proofpoint|Recorded Future|Symantec"
              + "|Check Point|Palo Alto Networks|Cisco Talos|Trend Micro|SentinelOne|WithSecure");
  private static final List<String> TOWNS =
      words(
          "Kavala|Bergen|Tartu|Ghent|Szeged|Oulu|Porto|Turin|Malmö|Galway|Brno|Varna|Split|Graz"
              + "|Lille|Cork|Aarhus|Gdynia|Kaunas|Maribor|Halifax|Hobart|Osaka|Valdivia|Recife"
              + "|Puebla|Nagpur|Durrës|Cluj|Dunedin|Košice|Trondheim|Vaasa|Liepāja|Zadar|Bilbao");
  private static final List<String> BODIES =
      words(
          "port authority|water works|tax office|university hospital|city council|power grid"
              + "|election board|rail operator|land registry|customs office|broadcaster|shipyard"
              + "|blood bank|pension fund|library|airport|fire brigade|bus company|dairy|law firm");
  private static final List<String> FIRST =
      words(
          "Ingrid|Marta|Tomas|Elena|Piotr|Anneli|Hugo|Sofia|Lars|Maeve|Jorge|Aiko|Rafael|Petra"
              + "|Milan|Ilze|Nikos|Amelia|Viktor|Chiara|Owen|Hanna|Sanjay|Beatriz|Emil|Greta");
  private static final List<String> LAST =
      words(
          "Halvorsen|Kask|Novak|Costa|Lindqvist|Moreau|Kowalczyk|Brennan|Tanaka|Silva|Horvat"
              + "|Ozols|Papadakis|Whitford|Keller|Rossi|Byrne|Virtanen|Iyer|Almeida|Dvorak|Lund");
  private static final List<String> PAPERS =
      words(
          "Morning Ledger|Harbour Post|The Courier|Evening Sentinel|Northern Gazette|City Mirror"
              + "|The Examiner|Coastal Times|Daily Signal|Weekly Observer|The Plain Dealer Review");
  private static final List<String> THINGS =
      words(
          "e-mails|tax records|blueprints|passwords|medical files|voter rolls|contracts|timetables"
              + "|payrolls|satellite images|source code|customer data|tender documents|log files");
  private static final List<String> TOOLS =
      words(
          "a forged invoice|a stolen password|an unpatched mail server|a rigged update"
              + "|a phone call to the help desk|a forgotten test account|a poisoned web page"
              + "|a borrowed laptop|an open remote desktop|a flaw in a firewall");

  /** {@code S} a state, {@code A} the accused, {@code F} a firm, {@code B} a body and so on. */
  private static final List<String> CLAIMS =
      words(
          "{S} on Tuesday blamed {A} for the attack on {B}."
              + "|{F} attributed the break-in at {B} to {A}."
              + "|The government of {S} accused {A} of stealing {T} from {B}."
              + "|{F} linked the campaign against {B} to {A}, citing {O}."
              + "|Officials in {S} said that {A} was behind the attack on {B}."
              + "|According to {F}, {A} used {O} to get into {B}."
              + "|The attack on {B} was carried out by {A}, {P} of {F} said."
              + "|{S} and {S} condemned {A} for the intrusion at {B}."
              + "|{A} denied any part in the theft of {T} from {B}."
              + "|Researchers suspect that {A} copied {N} {T} of {B}.");

  private static final List<String> PLAIN =
      words(
          "The {C} lost {N} {T} in one night and went back to paper for {M} days."
              + "|{P}, who runs the {C}, said that {N} people had waited since {D}."
              + "|A crew of {M} technicians has worked in {W} on {N} machines since {D}."
              + "|In {W} the {C} told {N} customers to change what they use at home as well."
              + "|The repair will cost {N} euros, a spokesman in {W} said on {D}."
              + "|{P} and {P} asked in {W} why {O} had been enough."
              + "|Nobody in {W} could say on {D} how many {T} had been copied."
              + "|It began with {O}, wrote {P} in a report of {N} pages for the {C}."
              + "|Shops near the {C} of {W} closed early while {N} tills stood still."
              + "|The next hearing in {W} is on {D}; {N} letters have come in so far."
              + "|Rain kept {N} visitors away from the harbour fair of {W} on {D}."
              + "|The council of {W} voted {M} to 7 for a new {C}, {P} said."
              + "|On {D} the {C} counted {N} attempts, {M} times as many as in a usual week."
              + "|{P} moved from {W} to {W} in order to lead the {C} there.");

  private final SplittableRandom random;

  private Newsroom(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Writes the first articles into a folder; those that are there stay. */
  public static void write(Path folder, int articles) throws IOException {
    for (int i = 0; i < articles; i++) {
      Path below = folder.resolve("%03d".formatted(i / PER_FOLDER));
      if (i % PER_FOLDER == 0) {
        Files.createDirectories(below);
      }
      Path file = below.resolve("%06d.json".formatted(i));
      if (!Files.exists(file)) {
        Files.writeString(file, JSON.writeValueAsString(article(i)));
      }
    }
  }

  /** An article as a JSON file says it. */
  static Map<String, String> article(int number) {
    boolean copy = number % 50 == 49;
    Newsroom desk = new Newsroom(copy ? number - 7 : number);
    Map<String, String> article = new LinkedHashMap<>();
    String title = "The " + desk.one(BODIES) + " of " + desk.one(TOWNS) + ", day " + desk.below(99);
    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(desk.below(700));
    String text = desk.text();
    article.put("title", title);
    article.put("publisher", copy ? "Wire Reprint" : desk.one(PAPERS));
    article.put("published", day.plusDays(copy ? 1 : 0).toString());
    article.put("text", copy ? "Our reporter writes.\n\n" + text : text);
    return article;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    boolean claims = below(2) == 0;
    int paragraphs = 2 + below(3);
    for (int i = 0; i < paragraphs; i++) {
      text.append(i == 0 ? "" : "\n\n");
      if (claims && i < 2) {
        text.append(filled(one(CLAIMS))).append(' ');
      }
      text.append(filled(one(PLAIN))).append(' ').append(filled(one(PLAIN)));
    }
    return text.toString();
  }

  private String filled(String sentence) {
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < sentence.length(); i++) {
      if (sentence.charAt(i) == '{') {
        filled.append(slot(sentence.charAt(i + 1)));
        i += 2;
      } else {
        filled.append(sentence.charAt(i));
      }
    }
    return filled.toString();
  }

  private String slot(char kind) {
    return switch (kind) {
      case 'S' -> one(STATES);
      case 'A' -> one(ACCUSED);
      case 'F' -> one(FIRMS);
      case 'B' -> "the " + one(BODIES) + " of " + one(TOWNS);
      case 'C' -> one(BODIES);
      case 'W' -> one(TOWNS);
      case 'T' -> one(THINGS);
      case 'O' -> one(TOOLS);
      case 'P' -> one(FIRST) + " " + one(LAST);
      case 'D' -> DAY.format(LocalDate.of(2024, 1, 1).plusDays(below(700)));
      case 'M' -> Integer.toString(2 + below(60));
      case 'N' -> String.format(Locale.ROOT, "%,d", 100 + below(90_000));
      default -> throw new IllegalArgumentException("no slot " + kind);
    };
  }

  private String one(List<String> values) {
    return values.get(below(values.size()));
  }

  private int below(int bound) {
    return random.nextInt(bound);
  }

  private static List<String> words(String joined) {
    return List.of(joined.split("\\|"));
  }
}
